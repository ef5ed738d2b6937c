f()
f(a)
f(a,)
f(a, b, *c, d, e=1, *f, **g, h=2, **i)
f(*a, *b)
f(**a, **b)
f(x for x in y)
f((x for x in y), 1)
f(x for x in y if z)
f(
    a,
    b=1,  # comment
    **c
)
f(a)(b)(c)
print(*a, sep="")
f(a if b else c, d=lambda: e)
f(lambda x: x, key=lambda x, y=1: (x, y))
x[1], x[1:2], x[1:2:3], x[:], x[::], x[1:], x[:1], x[::2], x[:, 1], x[1:2, ::3, ...], x[a, b], x[a,]
x[*a], x[*a, b], x[(a, b)], x[lambda: 1], x[a if b else c : d]
x[-1][::-1]
f(a=b)(c)[d:e](g=h).i
@decorator
def g(): pass
@a.b(c)
@d[0]
def g(a, /, b: int = 1, *args: tuple, c, d: str = "x", **kwargs: dict) -> int:
    return a
def h(a, b=1, /, c=2, *, d): ...
def i(*, a): ...
def j(*a, b=1): ...
def k(a, /): ...
def l(a, b,): ...
def m(**k,): ...
def n(*args: *Ts): ...
