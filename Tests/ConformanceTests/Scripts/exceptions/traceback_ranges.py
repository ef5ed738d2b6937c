import traceback


def attempt(f):
    try:
        f()
    except Exception:
        traceback.print_exc(file=Out())


class Out:
    def write(self, t):
        print(t, end="")


class A:
    b = None
    items = [1]


a = A()
x = [1, 2]
d = {"k": {"m": None}}


def f1(): return a.b.c.d
def f2(): return x[0] + x[1] + x[2]
def f3(): return d["k"]["m"]["z"]
def f4(): return len(5) + 1
def f5(): return (1 + 2) * (3 + "a") - 4
def f6(): return a.items.missing(1, 2)
def f7(): return a.items[0](5)
def f8(): x[5] = 1
def f9(): del d["nope"]
def f10(): a.b.c = 1
def f11(): return -"a" + 1
def f12(): return 1 < "a" < 3
def f13(): return undefined + 1
def f14(): return [y for y in x if y / 0]
def f15(): return f"{x[0]} {x[9]}"
def f16(): return max(x, key=lambda v: v.foo)
def f17(): return int("zz") if x else 0
def f18():
    return foo(
        1,
        2) if x else None
def f19():
    return sum([
        1,
        None,
    ])
def f20(): raise ValueError("plain")
def f21(): assert x == [], "message"
def f22():
    with 5 as q: pass
def f23():
    a1, b1 = x, = 1, 2
def f24():
    for i in 5: pass
def f25(): import nothing_here
def f26(): from itertools import nothing_there
def f27(): x += 1
def f28(): return x[0:"a"]
def f29(): return "%d" % "x"
def f30(): return {**5}
def f31(): print(*5)
def f32(): return not undefined2
def f33(): return lambda: 0 + undefined3
def f34(): x.append(1).foo
def f35(): return 5 + "日本"
def f36(): (yield_ := undefined4)
def f37(): a.b[0] += 1
def f38(): a.zz += 1
def f39(): return 5 if undefined5 else 6
def f40(): return [*x, *5]


for n in range(1, 41):
    if n != 23:
        print(n)
        attempt(globals()[f"f{n}"])
