import functools


def optional_args(fn=None, *, prefix=">"):
    if fn is None:
        return lambda f: optional_args(f, prefix=prefix)

    def w(*a):
        return f"{prefix}{fn(*a)}"
    return w


@optional_args
def p1():
    return "one"


@optional_args(prefix="#")
def p2():
    return "two"


print(p1(), p2())


def validate(**types):
    def deco(fn):
        @functools.wraps(fn)
        def w(**kw):
            for k, t in types.items():
                if not isinstance(kw.get(k), t):
                    raise TypeError(f"{k} must be {t.__name__}")
            return fn(**kw)
        return w
    return deco


@validate(age=int, name=str)
def person(**kw):
    return kw


print(person(age=3, name="z"))
try:
    person(age="3", name="z")
except TypeError as e:
    print(e)
try:
    @5
    def nope():
        pass
except TypeError as e:
    print(e)
