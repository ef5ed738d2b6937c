a = 1 +
b = 2
c = = 3
if x
    d = )
    e = 1
else:
    f = 5 6
g = [1, 2 3]
def h(a, a):
    return 1 +
i = "abc
j = 1
# ---
def f(:
    a = 1 +
    return a
def g():
    x y
    z = 1
print(g()
import os
class A
    def m(self):
        pass
    def n(self)
        return 1
try:
    pass
x = $
y = f"{a b}" + f"{}"
for in x:
    break
return 5
break
# ---
if a:
        b
    c
    d
e
  f
g
# ---
async def f():
    await x
x = 3j
try:
    pass
except* E:
    pass
# ---
while x = 1:
    continue
    y = [1, 2
    z = {1: 2}
import a
w = 0777; v = 1__0
# ---
class A:
    def f(self):
        if x:
            print "a"
        elif y
            return 1
        else:
            return 2
    def g(self, x=1, y):
        pass
# ---
print('total: ', total
for x in range(10):
    pass
# ---
x = (1,
     [2, 3},
     4)
y = 1 +
# ---
"\x1" + "a
b'é'
f"{a!z}"
# ---
f(**k, *a)
f(a=1, a=2, a=3)
lambda x, x: 1
# ---
match x:
    case 1 +: pass
    case 2:
        y = = 1
    foo
    case 3: pass
