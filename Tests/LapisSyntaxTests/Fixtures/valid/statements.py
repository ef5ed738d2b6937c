pass
if a: b
elif c: d
else: e
if a:
    b
elif c:
    d; e;
elif f:
    if g:
        h
    else:
        i
else:
    j
while a:
    break
else:
    continue_
for a in b: continue
for a, b in c, d:
    pass
else:
    pass
for (a, b), *c in d: pass
for a.b in c: pass
for a[0] in c: pass
for x in *a, b: pass
try:
    a
except:
    b
try:
    a
except A:
    b
except (A, B) as c:
    d
except a.b as e: f
else:
    g
finally:
    h
try: a
finally: b
with a: b
with a as b, c as d: e
with (a): b
with (a, b): c
with (a as b, c as (d, e),): f
with (a as b): c
with (a, b) as c: d
with a() as b.c, (yield_) as d[0]: e
with (a), (b): c
with (a).b(c) as d: e
del a
del a, b.c, d[0]
del (a, b)
del (a), [b, c]
del a,
assert a
assert a, b
raise
raise A
raise A from B
import a
import a.b.c
import a as b, c.d as e
from a import b
from a.b import c as d, e
from a import (b, c as d,)
from a import *
from . import a
from .. import a
from ... import a
from .... import a
from .a import b
from ..a.b import (c)
global a
global b, c
if a:
    # a comment
  # another

    b

# at the end

    c
class A: pass
class B(): pass
class C(A, B, metaclass=D, **e):
    """doc"""
    x = 1

    def f(self):
        nonlocal_ = 1
        def g():
            nonlocal nonlocal_
            return
        return g

    @property
    def y(self): return self.x
@a
class D: x: int
def f():
    yield
    yield 1
    yield 1, 2
    x = yield
    x = yield 1
    x += yield y
    yield from z
    (yield)
    f((yield 1))
    return
    return 1
    return 1, *a
    return (yield)
x = 1; y = 2;
if x: y; z;
match = 1
match.x = case = 2
match[0], match(1), match
match * 2
match -1
print(match, case)
a = \
  b + \
  c
if a and \
   b:
    c
