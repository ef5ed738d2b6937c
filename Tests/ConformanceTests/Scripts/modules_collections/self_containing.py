"""Containers that contain themselves are shown with dots."""
from collections import OrderedDict, UserDict, UserList, defaultdict, deque
from types import SimpleNamespace

d = deque([1])
d.append(d)
print(d)
b = deque([1], maxlen=3)
b.append([b])
print(b)
dd = defaultdict(list)
dd["me"] = dd
print(dd)
dd = defaultdict(None, a=1)
dd["l"] = [dd]
print(dd)
o = OrderedDict(a=1)
o["me"] = o
print(o)
l = [1]
l.append((l, {"l": l}))
print(l)
s = SimpleNamespace(a=1)
s.me = s
print(s)
u = UserList([1])
u.append(u.data)
print(u)
ud = UserDict(a=1)
ud["d"] = ud.data
print(ud)
t = ([],)
t[0].append(t)
print(t, t[0])
x = {"k": None}
x["k"] = x.items()
print(x)
y = {}
y["v"] = y.values()
print(y)


class Tree(list):
    pass


tree = Tree([1])
tree.append(tree)
print(tree)
print(str(d), f"{o}", "%s" % (dd,))
