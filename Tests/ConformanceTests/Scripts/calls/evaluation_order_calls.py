log = []


def n(x):
    log.append(x)
    return x


def show():
    print(log)
    log.clear()


def f(*a, **k):
    return a, k


f(n(1), n(2), k=n(3), *n([4]), **n({"z": 5}))
show()
f(*n([1]), n(2), a=n(3), b=n(4))
show()


show()


show()
[n("elt") for _ in n([1, 2]) if n("cond")]
show()
{n("k"): n("v") for _ in [1]}
show()
n([0])[n(0)] = n("assigned first")
show()
a, b = n("r1"), n("r2")
show()
n("a") and n("") and n("never")
n("") or n("or")
show()
not n(0)
print(f"{n('x')}{n('y')!r:>{n(5)}}")
show()
n("left") in n(["left"])
n(1) == n(1) == n(2) == n(3)
show()
(n("t1"), n("t2"))
{n(1), n(2)}
lambda d=n("lambda default"): 0
show()
assert n(True), n("unused")
show()
for _ in n([1]):
    n("body")
else:
    n("else")
show()
i = 0
