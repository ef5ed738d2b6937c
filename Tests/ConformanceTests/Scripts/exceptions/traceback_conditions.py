"""Where a truth test fails: the statement or expression that asks is the place."""
import sys
import traceback


class B:
    def __bool__(self):
        raise ValueError("no truth")


b, t = B(), True


def f1():
    if b:
        pass


def f2():
    if t and b:
        pass


def f3():
    if not b: pass


def f4():
    while b:
        pass


def f5():
    assert b, "message"


def f6():
    return 1 if b else 2


def f7():
    return [x for x in [1] if b]


def f8():
    return t and b and t


def f9():
    x = not b
    return x


def f10():
    if not t:
        pass
    elif b:
        pass


def f11():
    return (b or t) + 1


def f12():
    while True:
        if b and t: break


def f13():
    return bool(b), t if (b and t) else 0


def f14():
    match 1:
        case 1 if b:
            pass


def f15():
    return list(x for x in [1] if not b), all([b])


def f16():
    return 1 < b < "a"


def f17():
    if 1 < 2 < "a" < 4:
        pass


for f in (f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17):
    try:
        f()
    except (ValueError, TypeError) as e:
        print("".join(traceback.format_tb(e.__traceback__)[1:]), end="")
        print("--", f.__name__)
