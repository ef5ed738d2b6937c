import numpy as np

a = np.arange(1, 7).reshape(2, 3)
for b in [a + 1, 10 - a, a * 2, 7 // a, a % 4, a ** 2, 2 ** a, a & 1, 8 | a, a ^ 3, a << 2, 64 >> a]:
    print(b.tolist(), b.dtype)
print(np.array([[5]]) + np.arange(3), np.array([5]) * 5, np.array(5) + 3, np.arange(0) + 1)
print(np.arange(5, dtype='int8') + np.int8(125), np.arange(4, dtype='uint8') << 7, np.arange(3, dtype='int16') * 3)
print(True | np.array([True, False]), np.array([True]) << np.array([True, False]))
print(np.where(a > 2, a, 0).tolist(), np.where(a > 2, 1.5, -1).tolist(), np.where([True, False], True, False))
print(np.where(np.array([], dtype=bool), 1, 2), np.where([[True], [False]], [1, 2], 3.5), np.where([True, False], 'a', ['b', 'c']))
