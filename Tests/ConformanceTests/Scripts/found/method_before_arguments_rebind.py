class A:
    x = 5

    def __init__(self):
        self.own = lambda *a: ("own", a)

    def m(self, *a):
        return ("m", a)

    @property
    def p(self):
        print("p asked")
        return lambda *a: ("p", a)

    def __getattr__(self, name):
        if name != "dynamic":
            raise AttributeError(name)
        print("getattr")
        return lambda *a: ("dynamic", a)

    @staticmethod
    def s(*a):
        return ("s", a)


def f(text="f"):
    print(text)
    return 1


a = A()


def rebind():
    A.m = lambda self, *a: "new"
    a.m = lambda *a: "own"
    return 0


def unbound():
    for v in ():
        pass
    try:
        a.nope(v)
    except Exception as e:
        print(type(e).__name__)
    v = 1
    print(a.s(v if v else 2, [v, *[v]], -1, (v,), (lambda q=v: q)()))


print(a.m(rebind()), a.m(f()))
unbound()
(lambda: (a
  .zip(f(1) + 1)))()
