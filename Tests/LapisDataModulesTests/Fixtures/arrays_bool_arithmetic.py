import numpy as np

a, b = np.array([True, True, False]), np.array([True, False, False])
print(a + b, a * b, a & b, a | b, a ^ b, ~a, a == b, a > b, a.sum(), a.mean(), (a + a).dtype, a + 1, a * 2.5, a / 2, a ** 2, a // True, a % True if False else 0)
for bad in [lambda: a - b, lambda: -a, lambda: np.subtract(a, b), lambda: np.negative(a), lambda: bool(a), lambda: a and b, lambda: not a]:
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)
print(np.logical_and(a, b), np.logical_or([1, 0], [0, 0]), np.logical_xor(a, b), np.logical_not(a), np.all(a), np.any(b), a.all(), np.all([[True, False], [True, True]], axis=0), np.count_nonzero(a), a.nonzero(), a.argmax(), a.cumsum(), np.where(a)[0])
print(True + np.array([1, 2]), np.array([True]) + np.int8(1), (np.array([True]) + np.int8(1)).dtype, sum(a), np.invert([1, 2]), np.bool_(True) + np.bool_(True), np.True_ and False, np.bool_(3), bool(np.False_))
