def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


a, *b = "hello"
(c, d), [e, *f] = (1, 2), "xyz"
*g, h = range(4)
first, second = {"k": 1, "j": 2}
print(a, b, c, d, e, f, g, h, first, second, [*range(3), *"ab"], {**{"a": 1}, "b": 2}, (*[1], *(2,)), {*"aa"})
for i, (x, *rest) in enumerate([(1, 2, 3), "ab"]):
    print(i, x, rest)
m, n = n, m = 1, 2
print(m, n)


def bad1():
    a, b = 1


def bad2():
    a, b = [1]


def bad3():
    a, b = "abc"


def bad4():
    a, *b, c = [1]


for f in (bad1, bad2, bad3, bad4, lambda: [*1], lambda: {**1}, lambda: {**[1]}, lambda: print(*1)):
    attempt(f)
