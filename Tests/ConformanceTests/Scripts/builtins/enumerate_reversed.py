def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


for i, (name, score) in enumerate([("ann", 1), ("bob", 2)], start=1):
    print(i, name, score)
print(list(enumerate("ab", 10)), dict(enumerate("xy")), [i for i, c in enumerate("banana") if c == "a"], list(reversed([1, 2, 3])), "".join(reversed("abc")), list(reversed(range(0, 10, 4))), list(reversed({"a": 1, "b": 2}.items())), type(enumerate([])), type(reversed([])).__name__, list(enumerate(reversed("ab"))))
attempt(lambda: reversed(set()))
attempt(lambda: reversed(1))
attempt(lambda: enumerate(1))
attempt(lambda: enumerate([], 1.5))
