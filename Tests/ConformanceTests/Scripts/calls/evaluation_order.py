log = []


def n(x):
    log.append(x)
    return x


def show():
    print(log)
    log.clear()


def f(*a, **k):
    return a, k


f(n(1), n(2), k=n(3), *n([4]), **n({"z": 5}))
show()
f(*n([1]), n(2), a=n(3), b=n(4))
show()


def deco(tag):
    log.append("make " + tag)

    def wrap(fn):
        log.append("apply " + tag)
        return fn
    return wrap


@deco("outer")
@deco("inner")
def g(a=n("default"), *, b=n("kw default")) -> n("return ann"):
    pass


show()


@deco("class")
class K(n(object)):
    x: n("ann") = n("value")
