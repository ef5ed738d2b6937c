import sys


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


print(depth(900))


def forever(n):
    return forever(n + 1)


try:
    forever(0)
except RecursionError as e:
    print(type(e).__name__, e)


def count(n=0):
    global deepest
    deepest = n
    count(n + 1)


try:
    count()
except RecursionError as e:
    print(900 < deepest < 1001, isinstance(e, RuntimeError))


class Node:
    def __repr__(self):
        return f"<{self!r}>"

    def __eq__(self, other):
        return self == other

    def __getattr__(self, name):
        return getattr(self, name + "x")

    def __len__(self):
        return len(self)

    def __iter__(self):
        return iter(self)


for act in (repr, lambda n: n == 1, lambda n: n.a, len, list):
    try:
        act(Node())
    except RecursionError as e:
        print(str(e).split(" while")[0].split(" in ")[0])
print(sys.getrecursionlimit())
fact = lambda n: 1 if n < 2 else n * fact(n - 1)
print(fact(20), len(str(fact(500))))


def is_even(n):
    return n == 0 or is_odd(n - 1)


def is_odd(n):
    return n != 0 and is_even(n - 1)


print(is_even(10), is_odd(7), is_even(301))


def hanoi(n, a="A", b="B", c="C"):
    return 0 if n == 0 else hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)


print(hanoi(8))
a = []
a.append(a)
print(a)
d = {}
d["self"] = d
print(d)
t = ([],)
t[0].append(t)
print(t)


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


print(ackermann(2, 3))


def flatten(x):
    for i in x:
        if isinstance(i, list):
            yield from flatten(i)
        else:
            yield i


print(list(flatten([1, [2, [3, [4, []]], 5]])))
