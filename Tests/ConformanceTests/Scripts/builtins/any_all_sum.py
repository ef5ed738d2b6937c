def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


print(any([]), all([]), any(n > 3 for n in [1, 5]), all(n > 3 for n in [4, 5]), any(["", 0, []]), all(["a", 1]), sum([1, 2.5]), sum(range(101)), sum([[1], [2]], []), sum((x * x for x in range(4)), 100), sum({1: "a", 2: "b"}), sum([True, True]))


def noisy(x):
    print("asked", x)
    return x


print(any(map(noisy, [0, 1, 2])), all(map(noisy, [1, 0, 2])))
attempt(lambda: sum(["a"]))
attempt(lambda: sum([1], "a"))
attempt(lambda: any(1))
