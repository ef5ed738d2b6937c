def averager():
    total = count = 0
    average = None
    while True:
        x = yield average
        total += x
        count += 1
        average = total / count


a = averager()
print(next(a), a.send(10), a.send(20), a.send(3))


def echo():
    got = []
    while True:
        v = yield got
        if v is None:
            return len(got)
        got.append(v)


e = echo()
e.send(None)
print(e.send("a"), e.send("b"))
try:
    next(e)
except StopIteration as s:
    print("returned", s.value, s.args)
e = echo()
try:
    e.send("early")
except TypeError as t:
    print(t)


def expr():
    x = (yield 1) + (yield 2)
    print("sum", x)
    y = [(yield 3), (yield 4)]
    print(y)
    print("arg", (yield), sep="=")
    z = yield
    return (x, y, z)


g = expr()
print(next(g), g.send(10), g.send(20), g.send("p"), g.send("q"), g.send("shown"))
try:
    g.send("end")
except StopIteration as s:
    print(s.value)
try:
    next(g)
except StopIteration as s:
    print("again", s.value)
