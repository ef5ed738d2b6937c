from collections import OrderedDict

od = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
od.move_to_end("a")
print(od, list(od))
od.move_to_end("c", last=False)
print(list(od.items()))
print(od.popitem(), od.popitem(last=False), od)
print(OrderedDict(), OrderedDict(x=1, y=2), OrderedDict({"k": 0}))
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == {"b": 2, "a": 1}, {"b": 2, "a": 1} == OrderedDict(a=1, b=2))
print(OrderedDict(a=1) != OrderedDict(a=1), list(reversed(OrderedDict(a=1, b=2))))
for call in (lambda: OrderedDict().popitem(), lambda: od.move_to_end("zz"), lambda: od["zz"], lambda: OrderedDict(5)):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)
o2 = OrderedDict.fromkeys("xyz", 0)
o2["x"] = 9
o2.update(w=1)
print(o2, o2.copy(), type(o2.copy()).__name__, len(o2))
print(o2 | {"n": 1}, o2.pop("w"), o2.get("w"), o2.setdefault("v", 7))
print(list(o2.keys()), list(o2.values()), dict(o2))
del o2["y"]
print([k for k in o2], o2 == OrderedDict([("x", 9), ("z", 0), ("v", 7)]))
print(OrderedDict(sorted({"b": 1, "a": 2}.items(), key=lambda t: t[0])))


class LRU(OrderedDict):
    def __init__(self, size):
        super().__init__()
        self.size = size

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self.move_to_end(key)
        if len(self) > self.size:
            self.popitem(last=False)


lru = LRU(2)
for i in range(4):
    lru[i] = i * i
print(lru, list(lru))
