def attempt(f, *a, **k):
    try:
        print(f(*a, **k))
    except TypeError as e:
        print(e)


def none():
    return 0


def one(a):
    return a


def two(a, b):
    return a, b


def three(a, b, c):
    return a, b, c


def five(a, b, c, d, e):
    pass


def opt(a, b=1):
    return a, b


def opts(a=1, b=2):
    return a, b


def kwonly(*, k):
    return k


def kwonly3(x, *, k, m, n=1):
    return k


def posonly(a, b, /):
    return a, b


def posonly_kw(a, /, b, *, c):
    return a, b, c


def star(a, *args):
    return a, args


def kw(a, **k):
    return a, k


def star_kwonly(a, *args, k):
    return a


attempt(none, 1)
attempt(none, 1, 2)
attempt(none, x=1)
attempt(one)
attempt(one, 1, 2)
attempt(one, 1, a=2)
attempt(one, b=1)
attempt(two)
attempt(two, 1)
attempt(two, b=1)
attempt(two, 1, 2, 3)
attempt(two, 1, 2, c=3)
attempt(three)
attempt(five)
attempt(five, 1, 2)
attempt(five, a=1, e=2)
attempt(opt)
attempt(opt, 1, 2, 3)
attempt(opts, 1, 2, 3)
attempt(opts, c=3)
attempt(kwonly)
attempt(kwonly, 1)
attempt(kwonly, 1, k=2)
attempt(kwonly3)
attempt(kwonly3, 1)
attempt(kwonly3, 1, 2, k=3, m=4)
attempt(posonly, 1)
attempt(posonly, a=1, b=2)
attempt(posonly, 1, b=2)
attempt(posonly, 1, 2, 3)
attempt(posonly_kw, 1, 2)
attempt(posonly_kw, 1, c=3)
attempt(posonly_kw, a=1, b=2, c=3)
attempt(star)
attempt(star, a=1)
attempt(star, 1, a=1)
attempt(kw)
attempt(kw, 1, 2)
attempt(kw, 1, a=2)
attempt(star_kwonly, 1, 2)
attempt(lambda: 0, 1)
attempt(lambda x: 0)


class C:
    def __init__(self, a):
        pass

    def m(self, x):
        return x

    @staticmethod
    def s(x):
        return x

    @classmethod
    def c(cls, x):
        return x


attempt(C)
attempt(C, 1, 2)
attempt(C, 1, b=2)
attempt(C(1).m)
attempt(C(1).m, 1, 2)
attempt(C.m, 1)
attempt(C.s)
attempt(C.c)
attempt(C.c, 1, 2)


class D:
    pass


attempt(D, 1)
attempt(D, a=1)
attempt(D())


def outer():
    def inner(q):
        return q
    return inner


attempt(outer())
