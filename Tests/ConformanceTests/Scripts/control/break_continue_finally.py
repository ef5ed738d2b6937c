def f():
    for i in range(4):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            print("body", i)
        finally:
            print("finally", i)
    else:
        print("else not reached")
    print("after", i)


f()


def g():
    while True:
        try:
            try:
                return "value"
            finally:
                print("inner")
        finally:
            print("outer")


print(g())


def override():
    try:
        return "try"
    finally:
        return "finally"


print(override())


def swallow():
    for i in range(2):
        try:
            raise ValueError(i)
        finally:
            print("swallowing", i)
            continue
    return "done"


print(swallow())
