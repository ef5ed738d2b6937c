import weakref


class Res:
    def __init__(self, name):
        self.name = name

    def hello(self, other="you"):
        return f"{self.name} greets {other}"

    def __len__(self):
        return 3

    def __getitem__(self, i):
        return i * 2

    def __add__(self, other):
        return self.name + str(other)


r = Res("again")

p = weakref.proxy(r)
print(p.name, p.hello(), p.hello(other="me"), len(p), p[4], p + 1, type(p).__name__, repr(p).startswith("<weakproxy at "))
p.name = "renamed"
print(r.name, bool(p), isinstance(p, weakref.ProxyType), hasattr(p, "nope"), str(p) == str(r))
try:
    hash(p)
except TypeError as e:
    print(e)
q = Res("short")
pq = weakref.proxy(q, lambda proxy: print("proxy's object is gone"))
del q
for use in (lambda: pq.name, lambda: len(pq), lambda: str(pq), lambda: setattr(pq, "x", 1), lambda: bool(pq)):
    try:
        use()
    except ReferenceError as e:
        print("ReferenceError", e)


def call(x):
    return x + 1


pc = weakref.proxy(call)
print(pc(1), type(pc).__name__)
m = weakref.WeakMethod(r.hello)
print(m()("w"), m() == r.hello, m == weakref.WeakMethod(r.hello))
dead = weakref.WeakMethod(Res("x").hello)
print(dead())
try:
    weakref.WeakMethod(print)
except TypeError as e:
    print(e)
print("end")
