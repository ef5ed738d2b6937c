import numpy as np
m = np.arange(6).reshape(2, 3)
print(m + np.array([10, 20, 30]), m + np.array([[1], [2]]), m * 2, 1 - m)
print(np.arange(3)[:, None] + np.arange(4))
print((np.ones((2, 1, 3)) + np.ones((4, 1))).shape)
print(m - m.mean(axis=0), m / m.sum(axis=1, keepdims=True))
print(np.broadcast_to([1, 2], (3, 2)), np.broadcast_shapes((2, 1), (1, 3)))
for x, y in [((2, 3), (2,)), ((3,), (4,)), ((2, 3), (3, 2))]:
    try:
        np.zeros(x) + np.zeros(y)
    except ValueError as e:
        print(e)
a = np.zeros((2, 2))
try:
    a += np.zeros(3)
except ValueError as e:
    print(e)
try:
    a[:] = np.zeros(3)
except ValueError as e:
    print(e)
b = np.arange(3)
try:
    b += 0.5
except TypeError as e:
    print(type(e).__name__, e)
b *= 2
b[1:] -= 1
print(b)
x, y = np.broadcast_arrays([1, 2, 3], [[1], [2]])
print(x.shape, y.tolist())
