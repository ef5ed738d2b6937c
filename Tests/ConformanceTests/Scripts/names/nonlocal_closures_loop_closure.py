def make_counter(start=0):
    n = start

    def inc(by=1):
        nonlocal n
        n += by
        return n

    def get():
        return n

    def reset():
        nonlocal n
        n = start
    return inc, get, reset


inc, get, reset = make_counter(10)
reset()


def loop_closure():
    out = []
    for i in range(3):
        def g(j):
            return i * j
        out.append(g)
    return [g(10) for g in out]


print(loop_closure())


def param_closure(x):
    def set_x(v):
        nonlocal x
        x = v
    set_x(x * 2)
    return x


print(param_closure(21))
print(make_counter.__code__.co_varnames[0] if False else inc.__name__, inc.__qualname__)


def star(*args, **kw):
    return lambda: (args, kw)


print(star(1, 2, a=3)())
