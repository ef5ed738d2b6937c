from collections import Counter

c = Counter("mississippi")
print(c, c.most_common(), c.most_common(2), c.most_common(0), c.most_common(-1) if False else "")
d = Counter(s=1, i=5, x=2)
print(c + d, c - d, c & d, c | d)
print(+Counter(a=2, b=-1, c=0), -Counter(a=2, b=-1))
print(c["nope"], "nope" in c, len(c), sum(c.values()), c.total())
e = Counter(c)
e.update("ms")
e.update({"q": 3}, z=1)
print(e)
e.subtract("mmmm")
print(e, e["m"])
e += Counter("aa")
e -= Counter("s")
print(e)
e &= Counter("aaasss")
print(e)
e |= Counter("zz")
print(e)
print(sorted(Counter("abca").elements()), list(Counter({"a": 2, "b": 0, "c": -1}).elements()))
print(Counter(a=1) == Counter(a=1, b=0), Counter(a=1) <= Counter(a=2), Counter(a=1) < Counter(a=1), Counter(a=3) >= Counter(a=2), Counter(a=3, b=1) > Counter(a=2))
print(Counter(), repr(Counter([])), Counter([1, 1, 2]), Counter({"a": 1.5}))
del c["m"]
del c["never"]
print(c, dict(c), list(c), sorted(c.items()))
print(Counter("aab").most_common()[:-2:-1], max(Counter("aab"), key=Counter("aab").get))
words = "the cat and the dog and the bird".split()
for word, n in Counter(words).most_common(2):
    print(f"{word:>5} {n}")
for call in (lambda: Counter(5), lambda: Counter("a", "b"), lambda: Counter.fromkeys("ab"), lambda: Counter("a") + {"a": 1}, lambda: Counter([[1]]), lambda: Counter("a").most_common("x")):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
f = Counter("ab")
g = f.copy()
g["a"] += 5
print(f, g, type(g).__name__, f.pop("a"), f.setdefault("z"), f, isinstance(f, dict))
print(Counter({"b": 1, "a": 1}), Counter(x=2).items(), {**Counter("a")}, Counter("a") | {} if False else "")
