log = []


def n(x):
    log.append(x)
    return x


def f(*a, **k):
    return a, k


f(n(1), n(2), k=n(3), *n([4]), **n({"z": 5}))
f(*n([1]), n(2), a=n(3), b=n(4))
[n("elt") for _ in n([1, 2]) if n("cond")]
{n("k"): n("v") for _ in [1]}
n([0])[n(0)] = n("assigned first")
a, b = n("r1"), n("r2")
n("a") and n("") and n("never")
n("") or n("or")
not n(0)
n("left") in n(["left"])
n(1) == n(1) == n(2) == n(3)
(n("t1"), n("t2"))
{n(1), n(2)}
lambda d=n("lambda default"): 0
i = 0
def nxt():
    global i
    i += 1
    return i
print([nxt(), nxt()], {nxt(): nxt()}, (nxt(), nxt()), nxt() - nxt())
print(nxt() if nxt() > 0 else nxt(), i)
x = [1, 2, 3]
x[nxt() * 0] += nxt()
print(x)
def h(a, b, c): return (a, b, c)
print(h(c=nxt(), a=nxt(), b=nxt()))
