def show(e):
    while e is not None:
        print(repr(e), "| cause", repr(e.__cause__), "| suppressed", e.__suppress_context__)
        e = e.__context__


import sys
print(sys.exc_info())
try:
    1 / 0
except ZeroDivisionError:
    print(sys.exc_info()[0].__name__, sys.exc_info()[1])
    try:
        raise ValueError("inner")
    except ValueError:
        print(sys.exc_info()[1])
    print(sys.exc_info()[1])
print(sys.exc_info())


def gen():
    try:
        yield 1
    except ValueError as e:
        print("gen context", repr(e.__context__))
        yield 2


g = gen()
next(g)
try:
    raise KeyError("outside")
except KeyError:
    g.throw(ValueError("thrown"))
e1 = ValueError("self")
try:
    try:
        raise e1
    except ValueError:
        raise e1
except ValueError as e:
    show(e)
try:
    try:
        raise ValueError("again")
    except ValueError as e:
        saved = e
    raise TypeError("no context here")
except TypeError as t:
    show(t)
for n in range(2):
    try:
        try:
            raise ValueError(n)
        except ValueError:
            raise KeyError(n)
    except KeyError as k:
        show(k)
