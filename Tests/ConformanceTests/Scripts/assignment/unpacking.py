a, b = 1, 2
print(a, b)
a, b = b, a
print(a, b)
(c, d), [e, f] = (1, 2), [3, 4]
print(c, d, e, f)
first, *rest = [1, 2, 3]
print(first, rest)
*init, last = "abc"
print(init, last)
h, *mid, t = range(5)
print(h, mid, t)
x, *y = [1]
print(x, y)
*all_, = (1, 2)
print(all_)
p, (q, *r), s = 1, (2, 3, 4), 5
print(p, q, r, s)
i = j = k = []
i.append(1)
print(i, j, k, i is k)
[m, n] = {"m": 1, "n": 2}
print(m, n)
l = [0, 0, 0]
l[0], l[1], z = 7, 8, 9
print(l, z)
idx = 0
idx, l[idx] = 2, "x"
print(idx, l)


class O:
    pass


o = O()
o.a, o.b = 1, 2
print(o.a, o.b)
o.a += 5
o.b = o.c = "same"
print(o.a, o.b, o.c)
for a, (b, *c) in [(1, (2, 3)), (4, (5,))]:
    print(a, b, c)
for i, (k, v) in enumerate({"x": 1, "y": 2}.items()):
    print(i, k, v)


def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


def few():
    a, b = [1]


def many():
    a, b = [1, 2, 3]


def star_few():
    a, *b, c = [1]


def no_iter():
    a, b = 1


def none_iter():
    a, b = None


def three():
    a, b, c = "ab"


def empty():
    (a,) = []


for f_ in [few, many, star_few, no_iter, none_iter, three, empty]:
    attempt(f_)
n: int = 5
print(n)
unset: int
try:
    print(unset)
except NameError as e:
    print(e)
data = {"k": [1, 2]}
data["k"] += [3]
data["k"][0] *= 10
print(data)
s = "a"
s += "b" * 2
s *= 2
print(s)
t = (1,)
t2 = t
t += (2,)
print(t, t2)
u = [1]
u2 = u
u += (2, 3)
u *= 2
print(u, u2, u is u2)
w = {1}
w2 = w
w |= {2}
w -= {1}
w ^= {5}
w &= {2, 5}
print(w == {2, 5}, w is w2)
dd = {"a": 1}
dd |= {"b": 2}
print(dd, dd | {"a": 9})
del a, b
try:
    a
except NameError as e:
    print(e)
tt = ([1],)
try:
    tt[0] += [2]
except TypeError as e:
    print(e, tt)
print((lambda a, *b: (a, b))(*[1, 2, 3]))
one, = [1]
print(one)
(two) = 2
print(two)
g = (n for n in range(3))
a1, b1, c1 = g
print(a1, b1, c1)
