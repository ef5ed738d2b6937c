import numpy as np

m = np.array([[1, 2, 3], [4, 5, 6]])
print(np.add.reduce(m), np.add.reduce(m, axis=1), np.add.reduce(m, axis=None), np.add.reduce(m, axis=(0, 1), keepdims=True))
print(np.multiply.reduce(m, axis=1), np.maximum.reduce(m), np.minimum.reduce(m, axis=1), np.subtract.reduce(m, axis=1))
print(np.add.reduce(m, where=m > 2), np.multiply.reduce(m, axis=1, where=m % 2 == 0), np.maximum.reduce(m, where=m < 6, initial=0))
print(repr(np.add.reduce([1, 2], dtype=float)), np.add.reduce([1.5, 2.5], initial=10), repr(np.add.reduce([True, True])))
print(np.maximum.reduce([1, np.nan, 3]), np.add.reduce([]), np.add.reduce(np.zeros((0, 3))), np.maximum.reduce([], initial=3))
kept = np.zeros(3)
print(np.add.reduce(m, out=kept) is kept, kept)
print(np.add.accumulate(m), np.add.accumulate(m, axis=1), np.multiply.accumulate([1, 2, 3], dtype=float), np.maximum.accumulate([1, 3, 2]))
print(np.logical_and.reduce([True, False]), np.logical_or.reduce([[1, 0], [0, 0]], axis=1), np.bitwise_or.reduce([1, 2, 4]))
for v in [[5], [3, 0], []]:
    print(np.logical_or.reduce(v), np.logical_and.reduce(v), np.logical_xor.reduce(v), np.logical_or.accumulate(v))
for bad in [lambda: np.subtract.reduce(m, axis=None), lambda: np.maximum.reduce([]), lambda: np.maximum.reduce(m, where=m > 2),
            lambda: np.max(m, where=m > 2)]:
    try:
        bad()
    except ValueError as e:
        print(e)
