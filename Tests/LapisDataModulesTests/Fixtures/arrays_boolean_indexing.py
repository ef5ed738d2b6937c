import numpy as np
a = np.array([3, -1, 4, -1, 5])
mask = a > 0
print(mask, a[mask], a[~mask], a[(a > 0) & (a < 5)], a[(a < 0) | (a == 5)])
a[a < 0] = 0
print(a, mask.sum(), mask.mean(), mask.any(), mask.all())
m = np.arange(9).reshape(3, 3)
print(m[m % 2 == 0], m[m.sum(axis=1) > 5], m[:, np.array([True, False, True])])
m[m > 6] *= -1
print(m)
m[m < 0] = [70, 80]
print(m)
print(a[a > 100], a[np.zeros(5, dtype=bool)].shape)
names = np.array(["Bob", "Joe", "Will", "Bob"])
data = np.arange(8).reshape(4, 2)
print(data[names == "Bob"], data[names != "Bob", 1], data[~(names == "Bob")])
data[names == "Joe"] = 7
print(data)
try:
    a and True
except ValueError as e:
    print(e)
try:
    a[[True, False]]
except IndexError as e:
    print(e)
