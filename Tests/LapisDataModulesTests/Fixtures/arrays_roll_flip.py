import numpy as np

a = np.arange(6)
m = a.reshape(2, 3)
print(np.roll(a, 2), np.roll(a, -1), np.roll(m, 1), np.roll(m, 1, axis=0), np.roll(m, (1, 1), axis=(0, 1)), np.roll(m, 1, axis=1))
print(np.flip(m), np.flip(m, 0), np.fliplr(m), np.flipud(m), np.flip(m, (0, 1)))
print(np.rot90(m), np.rot90(m, 2), np.rot90(m, -1))
print(np.array_split(np.arange(7), 3), np.split(np.arange(6), [2, 4]), np.hsplit(m, 3), np.vsplit(m, 2))
print(np.swapaxes(m, 0, 1), np.moveaxis(np.zeros((2, 3, 4)), 0, -1).shape, np.rollaxis(np.zeros((2, 3, 4)), 2).shape)
for bad in [lambda: np.split(np.arange(7), 3), lambda: np.fliplr(a), lambda: np.flip(a, 1), lambda: np.roll(m, 1, axis=2), lambda: np.vsplit(a, 2)]:
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
