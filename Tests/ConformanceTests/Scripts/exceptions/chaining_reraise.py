# Cause, context, suppression, and what `raise` alone does.
def show(e, depth=0):
    print("  " * depth + repr(e), "cause:", repr(e.__cause__), "context:", repr(e.__context__), "suppress:", e.__suppress_context__)
    if e.__context__ is not None and depth < 4:
        show(e.__context__, depth + 1)


try:
    try:
        raise KeyError("same")
    except KeyError as k:
        raise k
except KeyError as e:
    show(e)
try:
    raise
except RuntimeError as e:
    print(e)


def reraise():
    raise


try:
    try:
        raise KeyError("outer")
    except KeyError:
        reraise()
except KeyError as e:
    print("re-raised by a function", e)
try:
    try:
        raise KeyError("a")
    except KeyError:
        try:
            raise IndexError("b")
        except IndexError:
            pass
        raise
except KeyError as e:
    show(e)
e = ValueError("new")
e.__cause__ = KeyError("set by hand")
print(e.__suppress_context__, repr(e.__cause__))
e.__cause__ = None
e.__suppress_context__ = False
for bad in (5, "x", KeyError):
    try:
        e.__cause__ = bad
    except TypeError as err:
        print(err)
    try:
        e.__context__ = bad
    except TypeError as err:
        print(err)
try:
    e.args = 5
except TypeError as err:
    print(err)
