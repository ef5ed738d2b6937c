def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


print(list(map(str, [1, 2])), list(map(lambda a, b: a * b, [1, 2, 3], [4, 5])), list(filter(None, [0, 1, "", "a"])), list(filter(str.isalpha, "a1b")), list(map(int, "1 2 3".split())), [*map(len, ("a", "bb"))], sum(map(float, ["1.5", "2"])), list(map(pow, [2, 3], [3, 2])), type(map(str, [])), type(filter(None, [])), isinstance(map(str, []), map))
m = map(str.upper, "ab")
print(next(m), list(m), list(m), m is iter(m))
attempt(lambda: map(str))
attempt(lambda: list(map(1, [1])))
attempt(lambda: filter(1))
attempt(lambda: list(filter(1, [1])))
attempt(lambda: list(map(lambda: 1, [1])))
