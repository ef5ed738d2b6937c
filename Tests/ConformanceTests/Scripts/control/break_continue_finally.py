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


def exc_in_finally():
    try:
        try:
            raise ValueError("first")
        finally:
            raise KeyError("second")
    except KeyError as e:
        return repr(e), repr(e.__context__)


print(exc_in_finally())


def except_return():
    try:
        1 / 0
    except ZeroDivisionError:
        return "handled"
    else:
        return "else"
    finally:
        print("always")


print(except_return())


def else_raises():
    try:
        pass
    except ValueError:
        return "no"
    else:
        try:
            raise ValueError("from else")
        except ValueError as e:
            return str(e)


print(else_raises())


def loop_with():
    class C:
        def __enter__(self):
            print("enter")

        def __exit__(self, *a):
            print("exit", a[0])
            return True
    for i in range(3):
        with C():
            if i == 0:
                continue
            if i == 1:
                raise ValueError
            break
    return i


print(loop_with())
