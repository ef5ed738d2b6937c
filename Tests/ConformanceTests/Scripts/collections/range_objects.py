def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


print(range(5), range(1, 5), range(0, 10, 3), range(10, 0, -3), list(range(10, 0, -3)), list(range(0)), list(range(5, 2)), len(range(0, 10, 3)), repr(range(0, 5, 1)), range(True))
r = range(0, 20, 3)
print(r[2], r[-1], r[1:4], r[::-1], r[::2], r[5:1:-2], r[10:], 6 in r, 7 in r, 6.0 in r, 6.5 in r, "a" in r, r.index(9), r.count(9), r.count(10), r.start, r.stop, r.step, r == range(0, 19, 3), range(0) == range(5, 5), range(0, 2, 5) == range(0, 1), hash(r) == hash(range(0, 21, 3)), r != range(3), bool(range(0)), bool(r), min(r), max(r), sum(r), list(reversed(r)), r[slice(1, 3)], None in r, True in range(2))
huge = range(10**18)
print(huge[-1], 10**17 in huge, huge[5:8], huge.index(12345678901), huge[::10**17], len(huge), len(range(-(2**62), 2**62 - 1)), sum(range(10**5)), next(iter(huge)), next(reversed(huge)))


def setter():
    r[0] = 1


for t in [lambda: r[7], lambda: r[-8], lambda: r["a"], lambda: r[1.0], lambda: range(), lambda: range(1, 2, 3, 4), lambda: range("a"), lambda: range(1.5), lambda: range(1, None), lambda: range(1, 2, 0), lambda: r.index(1), lambda: r.index("a"), setter, lambda: r + r, lambda: r < r, lambda: r.foo, lambda: range(x=1), lambda: r.count(), lambda: r(), lambda: r * 2, lambda: range(3).index(7), lambda: r[::0], lambda: setattr(r, "start", 5), lambda: next(r)]:
    attempt(t)
print([type(iter(x)).__name__ for x in (r,)], type(reversed(r)).__name__, [i for i in range(3, 0, -1)], *range(3))
