def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


inventory = {"apple": 3, "pear": 0, "fig": 12}
for name, count in inventory.items():
    print(f"{name:<6}{count:>3}")
inventory["kiwi"] = inventory.get("kiwi", 0) + 5
inventory["apple"] -= 1
del inventory["pear"]
print(inventory, "pear" in inventory, len(inventory), sum(inventory.values()), max(inventory, key=inventory.get), sorted(inventory.items(), key=lambda kv: kv[1]), {v: k for k, v in inventory.items()}, {k: v for k, v in inventory.items() if v > 4})
groups = {}
for word in ["ant", "bee", "cat", "ape", "bat"]:
    groups.setdefault(word[0], []).append(word)
print(groups, list(groups), [len(v) for v in groups.values()])
nested = {"a": {"b": {"c": 1}}}
print(nested["a"]["b"]["c"], nested.get("x", {}).get("y"), nested | {"z": 0}, {**nested, "a": 1}, dict(sorted({"b": 1, "a": 2}.items())), dict(a=1) == {"a": 1}, list(zip(*{"x": 1, "y": 2}.items())))
a = {"k": [1]}
b = a.copy()
b["k"].append(2); b["n"] = 1
print(a, b, a.keys() - b.keys(), b.keys() - a.keys(), a.keys() & b.keys(), sorted(a.keys() | b.keys()))
a.update(b, extra=True)
print(a, a.pop("n"), a.pop("n", "gone"), a.popitem(), a, bool(a), a.clear(), a)
table = {(0, 0): "origin", (1, 0): "x", None: "none", True: "yes", 2.5: "float", frozenset({1}): "set"}
print(table[0, 0], table[None], table[1], table[2.5], table[frozenset([1])], (2, 2) in table, list(table)[:2])
for key in list(groups):
    if len(groups[key]) < 2:
        del groups[key]
print(groups)
