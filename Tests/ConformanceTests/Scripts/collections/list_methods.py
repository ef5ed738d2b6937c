def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


a = [3, 1, 2]
a.append(4); a.extend("ab"); a.extend(x for x in (5, 6)); a.insert(0, "first"); a.insert(-1, "x"); a.insert(100, "last"); a.insert(-100, "very first")
print(a, len(a), a.index(2), a.index("a", 3), a.count(1), a.pop(), a.pop(0), a.pop(-2), a.remove("x"), a.reverse(), a)
b = a.copy(); b.clear(); print(b, a[1:3], a + [1], [0] * 3, 2 * [1, 2], [1] * -1, [[]] * 2, a == a[:], a is a[:])
c = [1, 2, 3]; d = c; c += (4, 5); c *= 2; print(c, d is c); c = c + [9]; print(d is c)
print([1, 2] < [1, 3], [1, 2] < [1, 2, 0], [] < [0], [1, 2] == [1.0, 2.0], [1] != (1,), [2] > [1, 9], ["a", 1] < ["b", None], [float("nan")] == [float("nan")])
n = float("nan"); print([n] == [n], n in [n], [n].count(n), [n].index(n), [1, True, 1.0].count(1))
e = list(range(10)); e[2:5] = []; e[::2] = "abcd"; print(e); e[1:1] = [7, 7]; del e[::3]; print(e); e[:] = "xy"; e[5:] = "z"; print(e); del e[:]; print(e)
f = [1, 2, 3]; f[1:2] = f; print(f); f.extend(f); print(f); f[len(f):] = [0]; f[-1:] = range(2); print(f)


def setter(target, i, v):
    target[i] = v


def deleter(target, i):
    del target[i]


g = [1, 2, 3]
for t in [lambda: g[3], lambda: g[-4], lambda: g["a"], lambda: g[1.0], lambda: g[None], lambda: setter(g, 3, 0), lambda: setter(g, "a", 0), lambda: deleter(g, 5), lambda: deleter(g, "x"), lambda: setter(g, slice(0, 3, 2), [1]), lambda: setter(g, slice(0, 1), 5), lambda: setter(g, slice(0, 3, 2), 5), lambda: g.index(9), lambda: g.index("x", 0, 1), lambda: g.remove(9), lambda: g.pop(9), lambda: g.pop("a"), lambda: [].pop(), lambda: g.append(), lambda: g.append(1, 2), lambda: g.extend(5), lambda: g.extend(None), lambda: g.insert(1), lambda: g.insert("a", 1), lambda: g + (1,), lambda: g + "a", lambda: g + None, lambda: g * "a", lambda: g * 1.5, lambda: g * [1], lambda: g - [1], lambda: g < 1, lambda: g < (1,), lambda: g.foo, lambda: g(1), lambda: g[1, 2], lambda: hash(g), lambda: {g: 1}, lambda: list(5), lambda: list(1, 2), lambda: list(x=1), lambda: g.index(), lambda: g.clear(1), lambda: g.reverse(1), lambda: g.copy(1), lambda: g.count(), lambda: g.sort(1), lambda: g.sort(foo=1), lambda: -g, lambda: g.index(1, 2, 3, 4), lambda: g.index(1, "a")]:
    attempt(t)
print(g)
