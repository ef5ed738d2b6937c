# Cause, context, suppression, and what `raise` alone does.
def show(e, depth=0):
    print("  " * depth + repr(e), "cause:", repr(e.__cause__), "context:", repr(e.__context__), "suppress:", e.__suppress_context__)
    if e.__context__ is not None and depth < 4:
        show(e.__context__, depth + 1)


class C:
    def __enter__(self):
        return self

    def __exit__(self, *a):
        raise RuntimeError("in exit")


try:
    with C():
        raise ValueError("in body")
except RuntimeError as e:
    show(e)


def gen():
    try:
        yield 1
    except ValueError:
        raise KeyError("in generator")


g = gen()
next(g)
try:
    g.throw(ValueError("thrown"))
except KeyError as e:
    show(e)
