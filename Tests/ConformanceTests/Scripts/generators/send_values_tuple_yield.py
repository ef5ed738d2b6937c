def tuple_yield():
    r = yield 1, 2
    print(r)
    r = yield *"ab", 3
    print(r)


g = tuple_yield()
print(next(g), g.send("x"), next(g, "done"))


def cond():
    while (cmd := (yield "ready")) != "stop":
        print("cmd", cmd)
    yield "stopped"


g = cond()
print(next(g), g.send("a"), g.send("stop"))


def running():
    yield next(me)


me = running()
try:
    next(me)
except ValueError as v:
    print(v)
l = lambda: (yield 5)
print(list(l()))
print(next(x for x in [1]), type(l()).__name__)
