d = {"a": 1, "b": 2}
print(d["a"], d.get("a"), d.get("z"), d.get("z", 0), len(d), "a" in d, 1 in d, "z" not in d)
print(d.keys(), d.values(), d.items(), list(d), list(d.keys()), list(d.values()), list(d.items()), sorted(d, reverse=True))
d["c"] = 3; d["a"] = 10; print(d)
print(d.pop("b"), d.pop("z", None), d, d.popitem(), d)
print(d.setdefault("a", 5), d.setdefault("n", []), d)
d["n"].append(1)
d.update({"x": 1, "a": 0}); d.update(y=2); d.update([("z", 3)]); print(d)
del d["x"]; print(d)
print(dict(a=1, b=2), dict([("a", 1)]), dict({"a": 1}, b=2), dict(zip("ab", [1, 2])), dict.fromkeys([1, 2]), dict.fromkeys("ab", 0), dict())
e = d.copy(); e["new"] = 1; print("new" in d, d == e, d is e)
e.clear(); print(e, bool(e))
print({**{"a": 1}, "b": 2}, {"a": 1} | {"a": 2, "c": 3}, {1: "a", "1": "b", (1,): "c", None: "d", True: "e"})
for k in {"x": 1, "y": 2}: print(k, end=" ")
for k, v in {"x": 1, "y": 2}.items(): print(k, v, end=" ")
for v in {"x": 1}.values(): print(v)
nested = {"l": [1, 2], "d": {"k": {"deep": True}}}
nested["d"]["k"]["more"] = None; print(nested["d"]["k"]["deep"], nested, nested.get("d", {}).get("q", "dflt"))
print(max({"a": 3, "b": 5}, key={"a": 3, "b": 5}.get), sorted({"b": 1, "a": 2}.items(), key=lambda kv: kv[1]), sum({"a": 1, "b": 2}.values()), min({3: 1, 2: 5}))
print({k: v for k, v in sorted({"b": 1, "a": 2}.items())}, {v: k for k, v in {"a": 1}.items()}, list(reversed({"a": 1, "b": 2})), {"a": 1}.items() == {"a": 1}.items())
counts = {}
for ch in "mississippi":
    counts[ch] = counts.get(ch, 0) + 1
print(counts, sorted(counts.items(), key=lambda x: (-x[1], x[0])))
groups = {}
for w in ["ant", "bee", "art", "bat"]:
    groups.setdefault(w[0], []).append(w)
print(groups, {k: len(v) for k, v in groups.items()})
ks = {"a": 1, "b": 2}.keys()
print(ks & {"a"}, ks - {"a"}, sorted(ks | {"c"}), "a" in ks, len(ks), isinstance(ks, list))
view = d.keys(); d["fresh"] = 1; print("fresh" in view)
print({"a": 1} == {"a": 1.0}, {1: "a"}[1.0], {1: "a"}.get(True), {"a": [1]} == {"a": [1]}, {} == {}, {"a": 1} != {"a": 2})
big = {i: i * i for i in range(100)}
print(len(big), big[50], sum(big), list(big)[:3], list(big.items())[-1])
for i in range(0, 100, 2): del big[i]
print(len(big), list(big)[:5], 50 in big, 51 in big)
order = {}
for k in "zebra": order[k] = 1
order.pop("e"); order["e"] = 2
print(order)
s = {3, 1, 2}
s.add(4); s.add(1); print(s, len(s), 2 in s)
s.discard(9); s.discard(1); s.remove(2); print(s)
print({1, 2} | {2, 3}, {1, 2} & {2, 3}, {1, 2} - {2, 3}, {1, 2} ^ {2, 3}, {1}.union([2], [3]), {1, 2}.intersection([2]), {1, 2}.difference([2]), {1, 2}.symmetric_difference([2, 3]))
print({1} <= {1, 2}, {1, 2}.issubset([1, 2, 3]), {1, 2}.issuperset({1}), {1}.isdisjoint({2}), {1, 2} == {2, 1}, set([1, 1]), set("a"), set(), frozenset([1]) == {1})
t = {1, 2}; t.update([3], {4}); print(t); t -= {1}; t &= {2, 3}; t |= {9}; t ^= {2}; print(t)
t.intersection_update({9}); t.difference_update({5}); t.symmetric_difference_update({7}); print(sorted(t), t.pop() in (7, 9), len(t)); t.clear(); print(t)
print(sorted({"b", "a"}), sum({1, 2}), max({1, 5}), {x % 2 for x in range(5)}, len({1, 1.0, True}), {frozenset([1]): "f"}, {(1, 2), (1, 2)}, set([1, 2]).copy())
fs = frozenset([1, 2]); print(fs | {3}, fs & {1}, 1 in fs, hash(fs) == hash(frozenset([2, 1])), {fs: 1}[frozenset([2, 1])])


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


attempt(lambda: {}["k"])
attempt(lambda: {"a": 1}[("t", 1)])
attempt(lambda: {}.pop("k"))
attempt(lambda: {}.popitem())
attempt(lambda: {[]: 1})
attempt(lambda: {}.update(5))
attempt(lambda: dict(5))
attempt(lambda: dict(["ab", "cde"]))
attempt(lambda: {1}.remove(5))
attempt(lambda: set(5))
attempt(lambda: {[1]})
attempt(lambda: set().pop())
attempt(lambda: {1} | [1])
attempt(lambda: {1} + {2})
attempt(lambda: {}.get())
attempt(lambda: {}.foo)
attempt(lambda: frozenset([1]).add(2))
attempt(lambda: {} < {})
attempt(lambda: {1: 2}.keys()[0])
attempt(lambda: {"a": 1}.a)
