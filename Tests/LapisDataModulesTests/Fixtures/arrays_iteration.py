import numpy as np

m = np.arange(6).reshape(2, 3)
for row in m:
    print(row, end=" ")
for x in m.flat:
    print(x, end=" ")
for x in np.nditer(m):
    print(x, end=" ")
for i, v in np.ndenumerate(m):
    print(i, v, end=" ")
for i in np.ndindex(2, 2):
    print(i, end=" ")
print()
for a, b in zip(m, m.T):
    print(a, b)
print(list(m), [list(r) for r in m], m.tolist(), list(map(int, m[0])), enumerate(m[0]).__next__(), m.flat[3], len(m), 3 in m, [3, 4] in m.tolist(), dict(zip("abc", m[0])))
it = iter(m[0])
print(next(it), next(it), next(it), next(it, "end"))
first, second = m
a, *rest = m[1]
print(first, second, a, rest, *m[0], sep="|")
print(sum(m), max(m[0]), sorted(m[1], reverse=True), list(reversed(m[0])), any(m[0] > 1), all(m[1] > 2), min(m.ravel()), [x + y for x, y in zip(m[0], m[1])], np.array([r.sum() for r in m]))
with np.nditer(m, op_flags=["readwrite"]) as it:
    for x in it:
        x[...] = x * 2
print(m)
try:
    for x in np.array(5):
        pass
except TypeError as e:
    print(e)
m = np.arange(6).reshape(2, 3)
m.flat[2] = 9
m.flat[[0, 1]] = [7, 8]
m.T.flat[1] = -1
print(m, list(m.T.flat), next(m.flat))
