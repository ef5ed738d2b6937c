from collections import ChainMap, UserDict, UserList, UserString

defaults = {"color": "red", "user": "guest"}
env = {"user": "admin"}
cm = ChainMap(env, defaults)
print(cm, cm["color"], cm["user"], len(cm), sorted(cm), cm.maps)
cm["color"] = "blue"
print(env, defaults, cm.get("zz"), cm.get("zz", 1), "color" in cm)
child = cm.new_child({"x": 1})
print(child, child.parents == cm, list(child), dict(child))
for call in (lambda: cm["zz"], lambda: cm.pop("zz"), lambda: ChainMap().popitem(), lambda: cm.__delitem__("zz")):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
print(cm.pop("user"), cm["user"], list(cm.items()), list(cm.values()), cm.setdefault("new", 5), bool(ChainMap()))
cm.update(z=1)
print(cm == dict(cm), cm | {"q": 1}, cm.copy(), ChainMap())


class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)


low = Lower({"A": 1}, B=2)
low.update(C=3)
print(low, low.data, low["a"], "b" in low, len(low), list(low.items()), low.get("q"), low.pop("a"), low)
low["D"] = 4
low.setdefault("E", 5)
print(sorted(low), isinstance(low, dict), low.copy(), type(low.copy()).__name__, low | {"F": 6}, dict(low))
try:
    low["zzz"]
except KeyError as error:
    print(repr(error))


class Stack(UserList):
    def push(self, item):
        self.append(item)


s = Stack([1, 2])
s.push(3)
print(s, s.data, s[0], s[1:], type(s[1:]).__name__, len(s), s + [4], s * 2, 2 in s, s == [1, 2, 3], s.pop(), s.index(2), list(reversed(s)))
s.extend([9, 8]); s.sort(); s.insert(0, 7); s.reverse(); s += [0]; s[0] = 100; del s[1]
print(s, s.count(0), s.copy(), sorted(s), s < [1000])
u = UserString("hello")
print(u, u.upper(), type(u.upper()).__name__, u + " world", u[1:3], len(u), u == "hello", u.replace("l", "L"), u.data, "ell" in u, u.split("l"), repr(u), u * 2, hash(u) == hash("hello"), "%s" % u)
