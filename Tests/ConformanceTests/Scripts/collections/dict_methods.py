def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


d = {"b": 1, "a": 2}
print(d, dict(), dict(x=1, y=2), dict([("k", 1), ["j", 2]]), dict({"a": 1}, b=2), dict(zip("ab", [1, 2])), {**d, "c": 3}, dict.fromkeys("ab"), dict.fromkeys([1, 2], 0), {1: "a", True: "b", 1.0: "c"}, len(d))
print(d.get("a"), d.get("z"), d.get("z", 9), d.setdefault("a", 5), d.setdefault("n"), d.setdefault("l", []).append(1), d, d.pop("n"), d.pop("zz", None), d.popitem(), d)
d.update({"q": 1}); d.update([("w", 2)], e=3); d.update(r=4); d.update(); d.update(("xy", "zw")); print(d)
print(list(d), list(d.keys()), list(d.values()), list(d.items()), "a" in d, 1 in d.values(), ("b", 1) in d.items(), list(reversed(d)), list(reversed(d.items()))[:2])
print(d | {"b": 100, "new": 0}, {"b": 5} | d)
d |= {"b": 7}; d |= [("m", 1)]; print(d, d == dict(reversed(d.items())), {"a": 1} == {"a": 1.0}, {"a": 1} != {"b": 1})
k = {}; k["z"] = 1; k["y"] = 2; k["z"] = 3; del k["z"]; k["z"] = 4; print(k, k.copy() is k, k.copy() == k, bool({}), bool(k)); k.clear(); print(k)


def deleter(i):
    del d[i]


class Mine(dict):
    def __missing__(self, key):
        return f"no {key}"


print(Mine(a=1)["b"], Mine(a=1).get("b"), Mine(a=1), "b" in Mine())
for f in [lambda: d["nope"], lambda: d[5], lambda: d[None], lambda: d[("a", 1)], lambda: deleter("nope"), lambda: d.pop("nope"), lambda: {}.popitem(), lambda: d[[1]], lambda: {[1]: 2}, lambda: {{}: 1}, lambda: d.get([1]), lambda: [1] in d, lambda: d.get(), lambda: d.pop(), lambda: dict(5), lambda: dict([1]), lambda: dict(["abc"]), lambda: dict([(1, 2, 3)]), lambda: dict("ab"), lambda: dict(1, 2), lambda: d.update(5), lambda: d.update([1]), lambda: d.update(1, 2), lambda: d | 5, lambda: d | [("a", 1)], lambda: d + d, lambda: d < d, lambda: d.foo, lambda: d(1), lambda: dict(**{1: 2}), lambda: dict.fromkeys(5), lambda: dict.fromkeys(), lambda: hash(d), lambda: d.setdefault(), lambda: d.keys(1), lambda: d.items().foo, lambda: d[1:2], lambda: d[slice(1)], lambda: d.copy(1), lambda: {}["é'"], lambda: {}["it's"], lambda: {}[1.5], lambda: {}[b"x"], lambda: d.fromkeys([[]])]:
    attempt(f)
