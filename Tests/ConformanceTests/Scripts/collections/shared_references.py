def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


import copy

a = [[1], [2]]
b, c, d = a, a[:], copy.deepcopy(a)
a[0].append(9)
a.append(3)
print(a, b, c, d, a is b, a[0] is c[0], a[0] is d[0])


def add(item, to=[]):
    to.append(item)
    return to


print(add(1), add(2), add(3, []), add(4))
row = [0] * 2
grid = [row] * 2
grid[0][0] = 5
print(grid, [[0] * 2 for _ in range(2)])
t = ([1], 2)
t[0].append(5)
print(t, dict.fromkeys("ab", []), a == b, [a] * 2 == [b, c])
k = {"x": [1]}
m = dict(k)
m["x"] += [2]
m["y"] = 1
print(k, m)
x = y = []
x += [1]
print(y, x is y)
x = x + [2]
print(y, x)
attempt(lambda: t.__setitem__(0, 1))
