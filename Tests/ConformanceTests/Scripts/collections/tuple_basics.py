def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


print((), (1,), (1, 2), tuple("ab"), tuple([1]), tuple(), tuple(x for x in range(2)), (1,) + (2,), (1, 2) * 2, 0 * (1,), (1, (2, [3])), len((1, 2)))
t = (1, 2, 3, 2)
print(t.count(2), t.index(2), t.index(2, 2), t[1:], t[::-1], t[-1], 3 in t, t < (1, 3), t == [1, 2, 3, 2], (1, 2) < (1, 2, 0), hash((1, 2)) == hash((1, 2)), tuple(t) is t, t[:] is t, max(t), sorted(t), t > (1,))
a, (b, *c), d = 1, (2, 3, 4), 5
print(a, b, c, d, *t, sep="-")


def setter(i, v):
    t[i] = v


for f in [lambda: t[4], lambda: t["a"], lambda: t[1.5], lambda: setter(0, 1), lambda: t.__delitem__(0), lambda: t.append(1), lambda: t + [1], lambda: t + 1, lambda: t.index(9), lambda: t * "a", lambda: t < 1, lambda: t < [1], lambda: hash(([],)), lambda: tuple(5), lambda: tuple(1, 2), lambda: t.count(), lambda: t.sort(), lambda: {([],): 1}, lambda: t(), lambda: t[1, 2], lambda: tuple(x=1)]:
    attempt(f)
try:
    t[0] = 5
except TypeError as e:
    print(e)
try:
    del t[0]
except TypeError as e:
    print(e)
try:
    t.x = 5
except AttributeError as e:
    print(e)
u = ([1],)
try:
    u[0] += [2]
except TypeError as e:
    print(e, u)
