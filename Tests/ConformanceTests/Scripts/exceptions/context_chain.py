def show(e):
    while e is not None:
        print(repr(e), "| cause", repr(e.__cause__), "| suppressed", e.__suppress_context__)
        e = e.__context__


try:
    try:
        try:
            raise ValueError("one")
        except ValueError:
            raise KeyError("two")
    except KeyError as k:
        raise RuntimeError("three") from k
except RuntimeError as r:
    show(r)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("hidden") from None
except ValueError as v:
    show(v)
try:
    try:
        1 / 0
    finally:
        {}["missing"]
except KeyError as k:
    show(k)


def helper():
    raise IndexError("from helper")


try:
    try:
        1 / 0
    except ZeroDivisionError:
        helper()
except IndexError as i:
    show(i)
try:
    raise ValueError("caused") from KeyError("cause")
except ValueError as v:
    show(v)
try:
    raise ValueError("class cause") from KeyError
except ValueError as v:
    show(v)
