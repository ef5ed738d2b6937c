x = "outer"
print([x for x in range(3)], x, {x for x in "a"}, {x: x for x in "b"}, x)
print([(i, j) for i in range(3) for j in range(i, 3) if (i + j) % 2])
print([[j for j in range(i)] for i in range(4)])
print([y for x in [[1, 2], [3]] for y in x], [c for w in "ab cd".split() for c in w])
print([i for i in range(20) if i % 2 if i % 3])
print({k: [v for v in range(k)] for k in range(3)}, {(i, j): i * j for i in range(2) for j in range(2)})
m = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in m] for i in range(3)], [*zip(*m)], list(map(list, zip(*m))))
print([f(2) for f in [lambda v: v + 1, lambda v: v * 10]], [lambda: i for i in range(3)][0]())
fs = [lambda i=i: i for i in range(3)]
print([f() for f in fs])


def func():
    base = 10
    vals = [base + i for i in range(3)]
    fn = [lambda: base + i for i in range(3)]
    base = 20
    return vals, [f() for f in fn], [n for n in [base]]


print(func())


class C:
    items = [1, 2]
    doubled = [i * 2 for i in items]
    try:
        cross = [i * j for i in items for j in items]
    except NameError as e:
        cross = str(e)


print(C.doubled, C.cross)
print([last := i for i in range(4)], last)
print([y := 1, y ** 2], [(t := n) for n in "ab"], t)
print([i if i > 1 else "low" for i in range(3)], [i for i in (1 if x else 2,)])
print([a + b for a, b in [(1, 2), (3, 4)]], [a for a, *_ in ["xyz"]], [k for k, (v, w) in {"a": (1, 2)}.items()])
print(sum([1 for _ in range(5)]), len([0 for _ in "abc"]), max([len(w) for w in ["a", "bb"]]))
print({s.lower() for s in ["A", "a"]}, {v: k for k, v in {"a": 1, "b": 2}.items()}, dict([(i, i ** 2) for i in range(3)]))
words = "the quick brown the fox the".split()
print({w: words.count(w) for w in sorted(set(words))})
print([x for x in range(3) for x in "ab"], [None for None_ in [1]], [[] for _ in range(2)])
print([i for i in range(5) if i > 2 or i == 0], [i for i in [1, 2] if not i == 1], [i for i in range(3) if (lambda z: z)(i)])
try:
    [1 / i for i in [1, 0]]
except ZeroDivisionError as e:
    print(e)
try:
    print([q for w in [1] if undefined_q])
except NameError as e:
    print(e)
flat = [n for level in [[1, [2]], [3]] for n in (level if isinstance(level, list) else [level])]
print(flat)
primes = [n for n in range(2, 30) if all(n % d for d in range(2, int(n ** 0.5) + 1))]
print(primes)
print([(a, b, c) for c in range(1, 20) for b in range(1, c) for a in range(1, b) if a * a + b * b == c * c])
print([i for i in [*range(2), *range(5, 7)]], [*[i for i in "ab"], *(j for j in "cd")])
print([[c for c in row if c != " "] for row in ["a b", " c "]], ["".join([c for c in "h.i" if c.isalpha()])])
