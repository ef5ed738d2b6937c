def break_swallow():
    while True:
        try:
            raise ValueError
        finally:
            break
    return "out"


print(break_swallow())


def return_swallow():
    try:
        raise KeyError("lost")
    finally:
        return "returned"


print(return_swallow())


def nested():
    for a in range(2):
        for b in range(3):
            try:
                try:
                    if b == 1:
                        break
                finally:
                    print("f1", a, b)
            finally:
                print("f2", a, b)
        else:
            print("no break")


nested()


def value_kept():
    x = 1
    try:
        return x
    finally:
        x = 2


print(value_kept())


def list_changed():
    x = [1]
    try:
        return x
    finally:
        x.append(2)


print(list_changed())
