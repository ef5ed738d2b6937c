s = "abcdefghij"
x = list(range(10))
t = tuple(x)
for sl in [slice(None), slice(2), slice(2, 5), slice(-3, None), slice(None, -3), slice(None, None, 2),
           slice(None, None, -1), slice(8, 2, -2), slice(-100, 100), slice(5, 2), slice(2, 5, -1),
           slice(-1, -5, -1), slice(None, None, 3), slice(1, None, 3), slice(100, 200), slice(-1, None, -3)]:
    print(s[sl], x[sl], t[sl], list(range(10)[sl]))
print(s[2:5], s[:3], s[7:], s[:], s[::2], s[::-1], s[-2:], s[:-2], s[5:2], s[1:8:3])
print(x[True], x[-1], x[-10])
x[2:4] = [20, 30, 40]
print(x)
x[:0] = [-1]
print(x)
x[len(x):] = [99]
print(x)
x[1:3] = []
print(x)
x[::2] = [0] * len(x[::2])
print(x)
x[::-1] = list(x)
print(x)
del x[0]
print(x)
del x[-1], x[0]
print(x)
del x[1:3]
print(x)
del x[::2]
print(x)
y = [1, 2, 3]
y[1:1] = "ab"
print(y)
y[:] = range(3)
print(y)
y[5:10] = [7]
print(y)
try:
    y[::2] = [1]
except ValueError as e:
    print(e)
try:
    y[10] = 1
except IndexError as e:
    print(e)
try:
    del y[10]
except IndexError as e:
    print(e)
try:
    t[0] = 1
except TypeError as e:
    print(e)
try:
    s[0] = "z"
except TypeError as e:
    print(e)
