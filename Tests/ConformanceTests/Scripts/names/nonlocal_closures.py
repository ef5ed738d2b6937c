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
print(inc(), inc(5), get())
reset()
print(get())
other, _, _ = make_counter()
print(other(), inc())
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
fs = [lambda i=i: i for i in range(3)]
print([f() for f in fs])
fs = []
for k in "abc":
    def show():
        return k
    fs.append(show)
k = "changed"
print([f() for f in fs])


def deep():
    a = 1

    def two():
        b = 2

        def three():
            nonlocal a, b
            a += 10
            b += 10
            return a, b
        return three(), a, b
    return two(), a


print(deep())


def late():
    def inner():
        return value
    try:
        inner()
    except NameError as e:
        print(type(e).__name__, e)
    value = 3
    return inner()


print(late())


def shared():
    acc = []

    def add(x):
        acc.append(x)
        return len(acc)
    return add, lambda: acc


add, read = shared()
add(1), add(2)
print(read())


def average():
    total = count = 0

    def step(x):
        nonlocal total, count
        total, count = total + x, count + 1
        return total / count
    return step


avg = average()
print(avg(10), avg(20), avg(33))


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
