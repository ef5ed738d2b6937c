a = 1
b = None
c = "text"
a = c
del b
t = (1, "x", a)
t = (*t, a)
l = [a, *t]
s = {a, 2}
s2 = {*t, a}
d = {"k": a, **{}}
e = l[0] + l[a] * 2 - 3 / a
l[1] = l[:2]
del l[0]
f = f"{a}-{c!r:>4}"
x, *y = t
x, y = y, x
for x, y in [t]:
    pass
