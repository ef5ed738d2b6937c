def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


print(list(zip("ab", [1, 2], strict=True)), list(zip("abc", [1])), list(zip()), dict(zip(("x", "y"), (1, 2))), [a + b for a, b in zip([1, 2], [3, 4])], list(zip(*zip("ab", "cd"))))
attempt(lambda: list(zip("abc", [1], strict=True)))
attempt(lambda: list(zip("a", [1, 2], strict=True)))
attempt(lambda: list(zip("a", "b", "cd", strict=True)))
attempt(lambda: zip("a", 5))
z = zip([1, 2], [3])
print(next(z), next(z, None), list(z), type(z), isinstance(z, zip))
