import sys
def t(name, f):
    try:
        r = f()
        print(name, "ok", str(r)[:60])
    except BaseException as e:
        print(name, type(e).__name__, str(e)[:100])
def rec(n): return rec(n+1)
t("rec", lambda: rec(0))
class A:
    def __getattr__(self, n): return getattr(self, n + "x")
t("getattr", lambda: A().foo)
class B:
    def __eq__(self, o): return self == o
t("eq", lambda: B() == B())
class R:
    def __repr__(self): return repr(self)
t("repr", lambda: repr(R()))
def nest(n):
    a = []
    for i in range(n): a = [a]
    return a
t("nestrepr", lambda: repr(nest(100000)))
t("nesteq", lambda: nest(100000) == nest(100000))
def nt(n):
    a = ()
    for i in range(n): a = (a,)
    return a
t("nesthash", lambda: hash(nt(100000)))
t("pow", lambda: 10**100000000)
t("pow2", lambda: 2**(2**70))
t("shift", lambda: 1 << (1<<40))
t("rep", lambda: [0]*(10**12))
t("rep2", lambda: "ab"*(10**12))
t("rep3", lambda: [1,2]*(2**62))
t("big", lambda: len(str(3**100000)))
t("minint", lambda: (-2**63)//-1)
t("minint2", lambda: -(-2**63))
t("abs", lambda: abs(-2**63))
t("range", lambda: len(range(-2**63, 2**63-1)))
t("range2", lambda: list(range(2**63-3, 2**63-1)))
t("slice", lambda: [1,2,3][-2**63:2**63-1:2])
t("slice2", lambda: [1,2,3][::-2**63])
t("idx", lambda: [1,2,3][-2**63])
t("idx2", lambda: [1,2,3][2**80])
t("float", lambda: float(10**400))
t("int", lambda: int(1e300))
t("inf", lambda: int(float("inf")))
t("divmod", lambda: divmod(-2**63, -1))
t("mod", lambda: (-2**63) % -1)
t("round", lambda: round(2.5e300))
t("chr", lambda: chr(-1))
t("hash", lambda: hash(2**61-1))
t("sumb", lambda: sum([2**62]*4))
def gen():
    yield from gen()
t("gen", lambda: list(gen()))
t("sort", lambda: sorted([1,"a"]))
t("del", lambda: nest(1000000) and 1)
l = [1,2,3]
def bad(x):
    l.clear(); return x
t("sortmut", lambda: (l.sort(key=bad), l))
d = {1:1}
def f():
    for k in d: d[k+1] = 1
t("dictmut", f)
t("fmt", lambda: f"{1:>{10**10}}")
t("comp", lambda: [x for x in iter(int, 1) if x > 5 or sys.exit(3)])
def deep(n): 
    try: return deep(n+1)
    finally: pass
t("deepfinally", lambda: deep(0))
def many(*a, **k): return len(a), len(k)
t("many", lambda: many(*range(100000), **{f"k{i}": i for i in range(1000)}))
t("cmpchain", lambda: 1 < 2 < 3 > 2 >= 2 != 3)
class It:
    def __iter__(self): return self
    def __next__(self): raise StopIteration
t("it", lambda: [x for x in It()])
t("unpack", lambda: [(a,b) for a,b in [(1,2,3)]])
t("prop", lambda: type("X",(),{"p": property(lambda s: s.q)})().p)
x = eval if False else None
t("str", lambda: "é"[0] + "日本語"[1] + "日本語"[::-1])
t("superx", lambda: super())
a = [1]; a.append(a); t("selfrepr", lambda: repr(a))
dd = {}; dd["x"] = dd; t("selfrepr2", lambda: repr(dd))
