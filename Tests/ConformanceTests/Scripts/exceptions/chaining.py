# Cause, context, suppression, and what `raise` alone does.
def show(e, depth=0):
    print("  " * depth + repr(e), "cause:", repr(e.__cause__), "context:", repr(e.__context__), "suppress:", e.__suppress_context__)
    if e.__context__ is not None and depth < 4:
        show(e.__context__, depth + 1)


try:
    try:
        1 / 0
    except ZeroDivisionError as z:
        raise ValueError("explicit") from z
except ValueError as e:
    show(e)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("implicit")
except ValueError as e:
    show(e)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("hidden") from None
except ValueError as e:
    show(e)
try:
    try:
        {}["a"]
    except KeyError:
        try:
            [][0]
        except IndexError:
            int("x")
except ValueError as e:
    show(e)
try:
    raise ValueError("with class cause") from KeyError
except ValueError as e:
    show(e)
try:
    try:
        raise KeyError("first")
    finally:
        raise ValueError("from finally")
except ValueError as e:
    show(e)
try:
    try:
        raise KeyError("again")
    except KeyError:
        raise
except KeyError as e:
    show(e)
