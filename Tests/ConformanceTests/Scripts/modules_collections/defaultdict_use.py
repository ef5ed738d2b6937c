from collections import defaultdict

groups = defaultdict(list)
for name, team in [("Ann", "red"), ("Bob", "blue"), ("Cy", "red")]:
    groups[team].append(name)
print(groups, dict(groups), len(groups))
counts = defaultdict(int)
for letter in "banana":
    counts[letter] += 1
print(counts, counts.get("q"), "q" in counts, counts["q"], "q" in counts)
tree = lambda: defaultdict(tree)
t = tree()
t["a"]["b"]["c"] = 1
print(t["a"]["b"]["c"], list(t["a"]))
d = defaultdict(lambda: "none", {"x": 1}, y=2)
print(d["x"], d["zz"], d["y"], sorted(d), d.default_factory is not None)
n = defaultdict(None, a=1)
try:
    n["b"]
except KeyError as error:
    print(repr(error))
try:
    defaultdict(5)
except TypeError as error:
    print(error)
plain = defaultdict()
print(plain, plain.default_factory)
s = defaultdict(set)
s["a"].add(1)
print(s, s == {"a": {1}}, s.copy(), type(s.copy()).__name__)
nested = defaultdict(lambda: defaultdict(int))
nested["x"]["y"] += 3
print({k: dict(v) for k, v in nested.items()})
print(defaultdict(int, a=1) | {"b": 2}, {"b": 2} | defaultdict(int, a=1))
d2 = defaultdict(int)
d2.default_factory = list
print(d2["k"], d2)
d2 |= {"m": 1}
print(d2.pop("m"), d2.setdefault("n", 4), d2)


class Square(dict):
    def __missing__(self, key):
        return key * key


print(Square()[7], Square().get(7), Square(a=1)["a"], isinstance(d2, dict))
print(defaultdict(list).__missing__("x"), defaultdict(dict), defaultdict(str), defaultdict(float)["x"], defaultdict(bool)[0])
