def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


d = {"a": 1, "b": 2, "c": 3}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), len(v), len(i), type(k).__name__, type(v).__name__, type(i).__name__)
d["d"] = 4
print(k, "d" in k, 4 in v, ("d", 4) in i, ("d", 5) in i, "d" in i, ("d",) in i)
print(sorted(k & {"a", "z"}), sorted(k | ["z"]), sorted(k - {"a"}), sorted(k ^ {"a", "z"}), sorted({"a", "q"} - k), sorted({"a"} | k), sorted({"a", "b"} & k), sorted(i & {("a", 1)}), sorted(i - {("a", 1)}))
print(k == {"a", "b", "c", "d"}, k == d.keys(), k <= {"a", "b", "c", "d", "e"}, k > {"a"}, i == d.items(), v == d.values(), v == v, k.isdisjoint(["z"]), i.isdisjoint([("a", 1)]), k != {"a"}, k == ["a", "b", "c", "d"], {"a": 1}.keys() == {"a": 2}.keys(), k >= d.keys())
print(list(reversed(k)), list(reversed(v)), list(reversed(i)), max(k), sum(v), sorted(v, reverse=True), dict(i) == d, set(k) == set(d), [*v], {**d} == d)
print(repr({}.keys()), {}.values(), {}.items(), bool({}.keys()), bool(k), str(d.items()), f"{d.values()}")
for f in [lambda: k[0], lambda: v[0], lambda: i[0], lambda: k + k, lambda: v & v, lambda: v - {1}, lambda: k < 5, lambda: v < v, lambda: hash(k), lambda: k.add("x"), lambda: k & 5, lambda: k - 5, lambda: {"x": []}.items() & {1}, lambda: len(iter(k)), lambda: k(), lambda: k.isdisjoint(5)]:
    attempt(f)
print([type(iter(x)).__name__ for x in (d, k, v, i)], [type(reversed(x)).__name__ for x in (d, k, v, i)])
m = {"x": [1], "y": 2}
for key, value in m.items():
    m[key] = value
print(m)
attempt(lambda: [m.update({key + "2": 1}) for key in m])
attempt(lambda: [m.pop(key) for key in list(m)] and m)
n = {1: 1, 2: 2}
attempt(lambda: [n.pop(key) for key in n])
o = {1: 1, 2: 2}


def rekey():
    for key in o:
        del o[key]
        o[key + 10] = 0


attempt(rekey)
