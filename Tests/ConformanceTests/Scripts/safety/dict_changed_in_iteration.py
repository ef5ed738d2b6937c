# What iteration over a dict or a set says when they change.


def walk(container, view, action):
    seen = []
    try:
        for item in view(container):
            seen.append(item)
            action(container, item)
    except RuntimeError as error:
        print(seen, error)
    else:
        print(seen, "done")


table = lambda: {n: n for n in range(4)}
walk(table(), iter, lambda d, k: d.pop(k))
walk(table(), iter, lambda d, k: d.update({k + 10: 0}))
walk(table(), dict.items, lambda d, k: d.clear())
walk(table(), dict.values, lambda d, k: d.update({k: "new value"}))
# The same size all the time.
walk(table(), iter, lambda d, k: (d.pop(k), d.update({k + 10: 0})))
walk({1: 1}, iter, lambda d, k: (d.pop(k), d.update({k + 1: 0})))
walk({1, 2, 3}, iter, lambda s, x: s.discard(x))
walk({1, 2, 3}, iter, lambda s, x: s.add(x + 100))
walk({1, 2, 3}, iter, lambda s, x: s.clear())
walk([1, 2, 3], iter, lambda xs, x: xs.append(x) if len(xs) < 6 else None)
walk([1, 2, 3], iter, lambda xs, x: xs.clear())
walk([1, 2, 3, 4], reversed, lambda xs, x: xs.pop(0))
it = iter({1: 1})
print(next(it), next(it, "end"), next(it, "end"))
d = {1: 1, 2: 2}
it = iter(d)
next(it)
d[3] = 3
for _ in range(2):
    try:
        next(it)
    except RuntimeError as error:
        print(error)
del d[3]
try:
    print(next(it))
except RuntimeError as error:
    print("still:", error)
