def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


# Containers that hold themselves show "...".
a = [1]
a.append(a)
print(a, [a, a], (a,), {"a": a})
d = {"k": 1}
d["self"] = d
print(d, [d])
t = ([],)
t[0].append(t)
print(t, t[0])
x, y = [], []
x.append(y)
y.append(x)
print(x, y, str(x), f"{x}", "%s" % (x,))
b = [a, d]
d["list"] = b
print(b)
print(a[1][1][1] is a, len(a), a == a, a in a)
attempt(lambda: a == [1, a])
e = []
e.append(e)
f = []
f.append(f)
attempt(lambda: e == f)


class Node:
    def __init__(self):
        self.children = [self]

    def __repr__(self):
        return f"Node({self.children!r})"


attempt(lambda: repr(Node()))
