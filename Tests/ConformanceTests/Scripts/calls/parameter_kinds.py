def plain(a, b=2, *args, c, d=4, **kw):
    return a, b, args, c, d, kw


print(plain(1, c=3))
print(plain(1, 9, 8, 7, c=3, d=0, e=5))
print(plain(*[1, 2, 3], **{"c": 4, "z": 5}))


def pos_only(a, b=2, /, c=3, *, d=4):
    return a, b, c, d


print(pos_only(1))
print(pos_only(1, 5, 6, d=7))
print(pos_only(1, c=9))


def pos_kw(name, /, **kw):
    return name, kw


print(pos_kw("x", name="y"))


def only_kw(*, a, b=None):
    return a, b


print(only_kw(a=1), only_kw(b=2, a=3))


def star_then(*args, sep="-"):
    return sep.join(map(str, args))


print(star_then(1, 2, 3), star_then(1, 2, sep="+"), repr(star_then()))


def kw_order(**kw):
    return list(kw)


print(kw_order(z=1, a=2, m=3))
f = lambda: 0
g = lambda x, y=2, *a, k=1, **kw: (x, y, a, k, kw)
h = lambda *a: a
i = lambda **k: k
j = lambda a, /, b, *, c: (a, b, c)
print(f(), g(1), g(1, 2, 3, k=4, w=5), h(1, 2), i(x=1), j(1, 2, c=3), j(1, b=2, c=3))
print((lambda x: lambda y: x + y)(1)(2))
