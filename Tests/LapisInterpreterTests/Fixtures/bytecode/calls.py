def gen(xs):
    for x in xs:
        y = yield x
    yield from gen(y)
gen(1)
xs.append(1)
gen(xs=1)
gen(*xs, **ys)
sum(x * x for x in xs)
[x for x in xs if x]
{x for x in xs}
{x: 1 for x in xs}
big = [1, 2, *xs]
import math, os.path as p
from math import pi
from math import *
xs.append(gen(1))
