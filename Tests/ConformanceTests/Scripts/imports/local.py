import _shapes
import _shapes as sh
from _shapes import Square, area as area_of, bump, counter
from _shapes import *

print(_shapes is sh, _shapes.PI, Square(3).area(), area_of(Square(2)), __name__, _shapes.__name__, _shapes.__doc__)
print(bump(), bump(), counter, _shapes.counter, PI, "_hidden" in globals(), _shapes._hidden)
_shapes.PI = 4
print(sh.PI, PI, hasattr(_shapes, "nothing"))
try:
    _shapes.nothing
except AttributeError as e:
    print(e)
try:
    from _shapes import nothing
except ImportError as e:
    print(str(e).split(" (")[0])
import _pack
import _pack.inner
from _pack import helper
from _pack.other import double as d2
print(_pack.name, _pack.value, helper(5), d2(4), _pack.inner.value, _pack.inner.__name__, _pack.__name__)
try:
    import _broken
except ValueError as e:
    print(e)
try:
    import _broken
except ValueError as e:
    print("again", e)
try:
    import _pack.missing
except ImportError as e:
    print(type(e).__name__, e)


def inside():
    import math
    from os.path import join
    return math.floor(2.5), join("a", "b")


print(inside(), "math" in globals())
import sys
print("_shapes" in sys.modules, type(sys).__name__)
