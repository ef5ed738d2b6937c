def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


print(list(zip([1, 2], "ab", (True, False))), list(zip()), list(zip([1])), list(zip([1, 2, 3], "a")), dict(zip("ab", range(2))), list(zip(*[(1, 2), (3, 4)])))
print(list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(map(str.upper, "ab")), list(map(max, [1, 5], [3, 2], [2, 9])), list(map(int, "123")), sum(map(len, ["a", "bb"])), list(map(pow, [2, 3], [3, 2])))
print(list(filter(None, [0, 1, "", "a", [], [0], None])), list(filter(str.isdigit, "a1b2")), list(filter(lambda x: x % 2, range(6))))
print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate("ab", start=-1)), list(enumerate([], 3)), list(enumerate("ab", 2**63)), next(enumerate("z", 10**30)))
print(list(reversed([1, 2])), "".join(reversed("abc")), list(reversed((1, 2))), list(reversed(range(0, 10, 3))), list(reversed({"a": 1, "b": 2})), list(reversed(b"ab")))
print(any([]), all([]), any([0, "", None]), any([0, 3]), all([1, "a"]), all([1, 0]), any(x > 2 for x in range(5)), all(x < 5 for x in range(5)), all({}), any({"": 1}), any("a"))
print(sum([]), sum([1, 2]), sum([0.1] * 10), sum([1, 2.5]), sum(range(10)), sum([[1], [2]], []), sum((1, 2), 10), sum([True, True]), sum(x for x in (1, 2)), sum([10**20, 1]), sum([], start=5), sum([(1,), (2,)], ()), sum([1e308, 1e308]), sum([0.1, 0.2, 0.3]), sum([1, -1, 0.1]))
attempt(lambda: sum(["a", "b"]))
attempt(lambda: sum(["a", "b"], ""))
attempt(lambda: sum([b"a"], b""))
attempt(lambda: sum([bytearray()], bytearray()))
attempt(lambda: sum(5))
attempt(lambda: sum([[1]]))
attempt(lambda: sum([1, None]))
attempt(lambda: sum())
attempt(lambda: sum([1], 2, 3))
attempt(lambda: any(5))
attempt(lambda: all(None))
attempt(lambda: any(1, 2))
values = iter([3, 1, 0, 7])
print(list(iter(lambda: next(values), 0)), list(values))
attempt(lambda: list(iter(lambda: next(values), 0)))
a = iter("abcdef")
print(list(zip(a, a)), [x for x in zip(range(3), iter("xy"))])
i = iter(range(3))
for x in i:
    print(x, next(i, "none"))
lst = [1, 2, 3, 4]
for x in lst:
    if x < 3:
        lst.remove(x)
print(lst)
grow = [1]
for x in grow:
    if len(grow) < 5:
        grow.append(x + 1)
print(grow)
r = reversed(grow)
grow.append(6)
print(next(r), list(r), 2 in iter([1, 2, 3]), list(zip(range(2), range(2), strict=True)), max(iter([1, 3])), "b" in map(str.lower, "AB"), tuple(enumerate(zip("a", "b"))), [*map(abs, (-1,))], {*filter(None, (0, 1))})
m = map(lambda x: 10 // x, [5, 0, 2])
print(next(m))
attempt(lambda: next(m))
attempt(lambda: next(m))
attempt(lambda: next(m))
