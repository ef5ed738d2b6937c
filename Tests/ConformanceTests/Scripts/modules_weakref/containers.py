"""WeakValueDictionary, WeakKeyDictionary, WeakSet: entries go with their objects."""
import weakref


class Thing:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Thing({self.name})"


cache = weakref.WeakValueDictionary()
one, two = Thing("one"), Thing("two")
cache["a"], cache["b"] = one, two
print(len(cache), cache["a"], "a" in cache, "z" in cache, cache.get("z"), cache.get("z", 5), sorted(cache), sorted(cache.keys()))
print([str(v) for v in cache.values()], [(k, v.name) for k, v in cache.items()], list(cache.valuerefs())[0]() is one)
del one
print(len(cache), "a" in cache, dict(cache))
try:
    cache["a"]
except KeyError as e:
    print("KeyError", e)
try:
    cache["n"] = 5
except TypeError as e:
    print(e)
print(cache.setdefault("b", Thing("other")), cache.pop("b"), len(cache), cache.pop("b", "default"))
cache.update({"x": two})
print(dict(cache), cache.copy()["x"] is two)
del cache["x"]
print(bool(cache), cache.popitem() if cache else None)
