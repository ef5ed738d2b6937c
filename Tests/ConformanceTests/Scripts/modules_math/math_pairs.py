# Functions of two arguments.
import math

def show(function, *args, **kw):
    try:
        print(function.__name__, args, kw, "->", function(*args, **kw))
    except Exception as e:
        print(function.__name__, args, kw, type(e).__name__, e)

for x, y in [(2, 10), (2.0, -1), (0, 0), (0, -1), (-8, 1 / 3), (10, 400), (math.inf, 0), (math.nan, 0), (1, math.nan), (-2, 3), (-0.0, -3), (math.inf, -2)]:
    show(math.pow, x, y)
    show(math.atan2, y, x)
    show(math.fmod, x, y)
    show(math.remainder, x, y)
    show(math.copysign, x, y)
    show(math.nextafter, x, y)
    show(math.isclose, x, y)
show(math.isclose, 1, 1 + 1e-10)
show(math.isclose, 1, 1.1, rel_tol=0.2)
show(math.isclose, 0, 1e-12, abs_tol=1e-9)
show(math.isclose, 1, 1, rel_tol=-1)
show(math.ldexp, 0.5, 10)
show(math.ldexp, 1, 2000)
show(math.ldexp, 1, -2000)
show(math.ldexp, 1, 1.5)
show(math.frexp, 8.75)
show(math.frexp, 5e-324)
show(math.frexp, -0.0)
show(math.modf, -3.25)
show(math.modf, math.inf)
show(math.log, 8, 2)
show(math.log, 100, 10)
show(math.log, 2, 1)
show(math.log, 0)
show(math.log, -1)
show(math.log, 10 ** 400, 10)
show(math.log, "x")
show(math.sqrt, "2")
show(math.sqrt, None)
show(math.sqrt)
show(math.sqrt, 1, 2)
show(math.floor, "a")
show(math.ceil, None)
show(math.trunc, "a")
