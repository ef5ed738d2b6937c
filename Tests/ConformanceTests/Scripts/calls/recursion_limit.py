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
