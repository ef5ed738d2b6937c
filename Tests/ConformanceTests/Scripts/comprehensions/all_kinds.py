print([x for x in range(5)], [x * x for x in range(5) if x % 2], [(x, y) for x in range(2) for y in "ab"])
print({x: x ** 2 for x in range(4)}, {k: v for k, v in zip("ab", [1, 2])}, {v: k for k, v in {"a": 1}.items()})
print(sorted({x % 3 for x in range(10)}), {c for c in "aaa"}, len({x for x in []}))
print(sum(x for x in range(5)), max(x * -1 for x in [1, 2]), list(x for x in "ab"), tuple(i for i in range(3)))
print(any(x > 2 for x in [1, 2, 3]), all(x for x in [1, 0]), sorted(x for x in [3, 1]), "".join(c.upper() for c in "abc"))
print([[j for j in range(i)] for i in range(4)], [x for row in [[1, 2], [3]] for x in row])
print([x for x in range(20) if x % 2 if x % 3], [x if x > 1 else -x for x in range(4)])
print([(lambda: x)() for x in range(3)], [f for f in map(lambda x: x + 1, [1, 2])])
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)], list(zip(*matrix)), [list(r) for r in zip(*matrix)])
x = "outer"
print([x for x in range(3)], x)
n = 3
print([n * i for i in range(n)], [i for i in range(n) for n in [i]], n)


def f(k):
    return [k * i for i in range(k)], {k: i for i in range(k)}, list(k + i for i in range(k))


print(f(3))


class C:
    items = [1, 2, 3]
    doubled = [i * 2 for i in items]


print(C.doubled)
g = (i * i for i in range(3))
print(next(g), next(g), next(g), next(g, "end"))
print(list(g))
print([a + b for a, b in [(1, 2), (3, 4)]], [a for a, *b in ["xyz", "uv"]], [b for a, *b in ["xyz"]])
print([y := 1, y + 1], [last := i for i in range(3)], last)
print([z for i in range(5) if (z := i * i) > 3])
print({(i, j): i * j for i in range(2) for j in range(2)})
print([i for i in range(3)] + [j for j in "ab"], [i for i in [i for i in range(3)]])
words = ["apple", "bob", "cat"]
print({w: len(w) for w in words}, {len(w): w for w in words}, [w[0] for w in words if "a" in w])
print([i for i in range(5) if i not in (1, 3)], [not b for b in (True, False)])
print(dict((k, v) for k, v in [("a", 1)]), set(i for i in range(2)), list(enumerate(c for c in "ab")))
first = next((w for w in words if w.startswith("b")), None)
print(first, next((w for w in words if w.startswith("z")), None))
print([*(i for i in range(2)), *[3]])
