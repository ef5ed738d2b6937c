def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


words = ["banana", "Apple", "cherry", "apple", "fig", "Banana"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=len, reverse=True), sorted(words, reverse=True), sorted(words, key=lambda w: (len(w), w)))
people = [("ann", 30), ("bob", 25), ("cat", 30), ("dan", 25), ("eve", 35)]
print(sorted(people, key=lambda p: p[1]), sorted(people, key=lambda p: p[1], reverse=True), sorted(people, key=lambda p: -p[1]))
print(sorted({"b": 1, "a": 2}), sorted("hello"), sorted((3, 1, 2)), sorted({3, 1, 2}), sorted(x * x % 7 for x in range(7)), sorted([]), sorted([True, 0, 1.5, -1]), sorted([[2, 1], [1, 9], [1]]), sorted([(1, "b"), (1, "a")]), sorted(range(5), reverse=True), sorted([0.5, float("-inf"), float("inf"), -0.0, 0.0]))
a = [5, 3, 1]
print(a.sort(), a, a.sort(reverse=True), a, a.sort(key=lambda x: x % 3), a)
for t in [lambda: sorted([1, "a"]), lambda: sorted(["a", 1]), lambda: sorted([1, None, 2]), lambda: sorted([[1], ["a"]]), lambda: sorted([{}, {}]), lambda: sorted([object, int]), lambda: sorted(5), lambda: sorted([1, 2], key=5), lambda: sorted([1, 2], lambda x: x), lambda: sorted(), lambda: sorted([1], foo=2), lambda: sorted(["a", "b"], key=lambda x: 1 / 0), lambda: sorted([3, 1, 2], key=lambda: 1), lambda: sorted([1, 2], reverse="x"), lambda: sorted([1, 2], reverse=None), lambda: sorted([1, 2], key=None), lambda: sorted([(1, {}), (1, {})]), lambda: sorted([2, 1.5, True, "x"])]:
    attempt(t)
b = [3, 1, 2]


def spoil(x):
    b.append(x)
    return x


attempt(lambda: b.sort(key=spoil))
print(b)
c = [3, "a", 1]
attempt(lambda: c.sort())
print(sorted(map(str, c)), len(c))
seen = []
d = [2, 3, 1]
d.sort(key=lambda x: seen.append(list(d)) or x)
print(seen, d)


class Version:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n < other.n

    def __repr__(self):
        return f"v{self.n}"


print(sorted([Version(3), Version(1), Version(2)]), max([Version(1), Version(2)], key=lambda v: v.n), sorted([Version(2), Version(1)], reverse=True))
