def show(a, b=2, *args, c, d=4, **kw):
    print(a, b, args, c, d, kw)


show(1, c=3)
show(1, 2, 3, 4, c=5)
show(1, c=3, d=5, e=6, f=7)
show(*[1, 2, 3], **{"c": 4, "z": 5})
show(1, *(2, 3), 4, *[5], c=6, **{"x": 1}, **{"y": 2})
show(c=1, a=2)
show(a=1, b=3, c=2)


def pos(a, b, /, c, *, d):
    return (a, b, c, d)


print(pos(1, 2, 3, d=4), pos(1, 2, c=3, d=4))


def star_only(*, a, b=1):
    return a, b


print(star_only(a=5), star_only(b=2, a=1))


def just_args(*args):
    return args


def just_kw(**kw):
    return kw


print(just_args(), just_args(1), just_args(*"abc"), just_args(*range(3), *[]), just_kw(), just_kw(a=1, b=2))
print(just_kw(**{"x y": 1}), just_args(*{"a": 1, "b": 2}))


def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except TypeError as e:
        print("TypeError:", e)


attempt(show)
attempt(show, 1)
attempt(show, 1, c=1, a=2)
attempt(pos, 1, 2)
attempt(pos, 1, b=2, c=3, d=4)
attempt(pos, a=1, b=2, c=3, d=4)
attempt(pos, 1, 2, 3, 4)
attempt(star_only)
attempt(star_only, 1)
attempt(star_only, a=1, c=2)
attempt(just_args, a=1)
attempt(just_kw, 1)


def two(a, b):
    return a, b


def three(a, b, c):
    return a


def opt(a, b=1):
    return a


def none():
    return 0


attempt(two)
attempt(two, 1)
attempt(three)
attempt(three, 1)
attempt(two, 1, 2, 3)
attempt(opt)
attempt(opt, 1, 2, 3)
attempt(none, 1)
attempt(none, 1, 2)
attempt(two, 1, 2, b=3)
attempt(two, 1, c=3)
attempt(lambda: two(**{"a": 1}, **{"a": 2}))
attempt(lambda: two(*[1], **{"a": 2}))
attempt(lambda: just_kw(**{1: 2}))


def default_list(x, acc=[]):
    acc.append(x)
    return acc


print(default_list(1), default_list(2), default_list(3, []), default_list(4))
k = 10


def late(a=k):
    return a


k = 20
print(late())


def order(*args):
    print("call", args)
    return args[0] if args else None


order(order(1), order(2), *[order(3)], **{})
print((lambda: 5)(), (lambda x, y=2: x + y)(1), (lambda *a, **k: (a, k))(1, b=2))
print(max(3, 1, 2), max([3, 1, 2]), max("a", "bbb", key=len), min([], default="none"), sorted([3, 1], reverse=True))
print(print("returns None"))


def noreturn():
    pass


def early(x):
    if x:
        return
    return 1


print(noreturn(), early(1), early(0))


def annotated(a: int, b: "str" = "x", *args: float, **kw: dict) -> list:
    """Doc string."""
    return [a, b]


print(annotated(1), annotated.__name__, annotated.__doc__)
# Annotations are kept, not enforced.
print(sorted(annotated.__annotations__))
print(show.__name__, (lambda: 0).__name__, len.__name__, print.__name__, str.upper.__name__)
print(callable(show), callable(1), callable(int), callable(lambda: 0))
f = show
f(0, c=0)
table = {"add": lambda a, b: a + b, "sub": lambda a, b: a - b}
print(table["add"](1, 2), [op(5, 3) for op in table.values()])
compose = lambda *fs: (lambda x: compose(*fs[1:])(fs[0](x)) if fs else x)
print(compose(lambda x: x + 1, lambda x: x * 2, str)(3))
