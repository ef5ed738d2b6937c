def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


a, b = {1, 2, 3}, {3, 4}
print(a | b, a & b, a - b, a ^ b, a.union(b, [9]), a.intersection(b, [3, 5]), a.difference(b, [1]), a.symmetric_difference([3, 7]), a.union(), a.intersection(), a.difference())
print(a < {1, 2, 3, 4}, a <= a, a > {1}, a >= a, a == {3, 2, 1}, a != b, a.issubset([1, 2, 3, 4]), a.issuperset([1]), a.isdisjoint([7]), a == frozenset(a), set() < a, {1} < {2}, {1} > {2})
c = {5}
c.add(6); c.add(5); c.update([7], (8,)); c.discard(99); c.discard(7); c.remove(8)
print(c, len(c), 5 in c, c.copy() is c, set(), frozenset(), frozenset([1]), {1, 1.0, True}, {*[1, 2], *(3,)}, set("a"), bool(set()))
c |= {1}; c &= {1, 5}; c -= {5}; c ^= {1, 2}; print(c)
c.intersection_update([2, 3]); c.difference_update([9]); c.symmetric_difference_update([2, 4]); print(c, c.pop(), c); c.clear(); print(c)
f = frozenset([1, 2])
print(f | {3}, {3} | f, type(f | {3}).__name__, type({3} | f).__name__, hash(f) == hash(frozenset([2, 1])), {f: "x"}[frozenset((2, 1))], {1, 2} in {f}, f.union([5]), f.copy() is f, frozenset(f) is f, {frozenset({1})}, f - {1}, f ^ {1}, f & [1].__class__([1]).__iter__().__class__ if False else "")
g = f
g |= {9}
print(g, f, sorted([{1, 2}, {1}, {1, 2, 3}], key=len), sorted(a), sum(a), min(a), max(a), list(sorted({"b", "a"})))
for t in [lambda: a.remove(99), lambda: a.remove("x"), lambda: set().pop(), lambda: a.add([1]), lambda: a.add({}), lambda: {[1]}, lambda: {{}}, lambda: a | [1], lambda: a & "ab", lambda: a - 5, lambda: a ^ None, lambda: [1] | a, lambda: a + b, lambda: a < [1], lambda: a < 5, lambda: a[0], lambda: set(5), lambda: set(1, 2), lambda: a.union(5), lambda: a.update(5), lambda: f.add(1), lambda: hash(a), lambda: {a}, lambda: a.foo, lambda: a.add(), lambda: a.issubset(5), lambda: frozenset(5), lambda: a.isdisjoint(3), lambda: [1] in a, lambda: {} in a, lambda: a.__ior__([1]), lambda: set(x=1), lambda: frozenset(x=1), lambda: a.intersection([[]]), lambda: a.remove({1}), lambda: a.discard([1]), lambda: a.copy(1), lambda: a()]:
    attempt(t)


def grow():
    for x in a:
        a.add(x + 10)


attempt(grow)
s = {1, 2}
attempt(lambda: [s.discard(x) for x in s])
