return 1
# ---
break
# ---
continue
# ---
yield 1
# ---
class A:
    return 1
# ---
def f():
    break
# ---
for x in y:
    def f():
        break
# ---
for x in y:
    class A:
        continue
# ---
def f():
    from a import *
# ---
nonlocal x
# ---
try:
    pass
except:
    pass
except E:
    pass
# ---
import a.b as
# ---
from a import
# ---
from a import (b, c
# ---
from a import b,
# ---
from a import ()
# ---
from import a
# ---
import
# ---
from . import *, a
# ---
print "a"
# ---
print a
# ---
print a, b
# ---
exec "a"
# ---
print 1 +
# ---
raise E, "a"
# ---
raise from E
# ---
assert
# ---
assert x, y, z
# ---
global
# ---
global x.y
# ---
except* E: pass
# ---
try:
    pass
except A, B:
    pass
# ---
try:
    pass
except A, B as c:
    pass
# ---
a b
# ---
a 1
# ---
1 a
# ---
x = 5 6
# ---
x = a b
# ---
if True: x = 1 y = 2
# ---
pass pass
# ---
a if b
# ---
x = a if b
# ---
x = (a if b)
# ---
x = [a if b, c]
# ---
else
# ---
import a from b
# ---
for x y in z: pass
# ---
for in x: pass
# ---
for x of y: pass
# ---
while: pass
# ---
if: pass
# ---
def
# ---
class
# ---
class 1: pass
# ---
lambda
# ---
not
# ---
a not b
# ---
a is is b
# ---
a ! b
# ---
a <> b
# ---
a && b
# ---
a || b
# ---
!a
# ---
x.1
# ---
x.
# ---
x.class
# ---
class = 1
# ---
a = class
# ---
for class in x: pass
# ---
import class
# ---
@
# ---
@a b
def f(): pass
# ---
with: pass
# ---
with a b: pass
# ---
del
# ---
x = if a: b
# ---
x[
# ---
x[]
# ---
x[1:2:3:4]
# ---
(a, b
c
# ---
try: pass
# ---
x = 1;;
# ---
;
# ---
if x: if y: pass
# ---
def f(): def g(): pass
# ---
x = 1; if y: pass
# ---
raise
return
