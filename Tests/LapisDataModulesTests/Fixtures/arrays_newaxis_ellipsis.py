import numpy as np
a = np.arange(3)
print(a[:, np.newaxis], a[np.newaxis, :].shape, a[:, None].shape, a[None].shape)
t = np.arange(24).reshape(2, 3, 4)
print(t[..., 0])
print(t[0, ..., 1], t[..., -1].shape, t[1, ...].shape, t[:, 1].shape, t[:, :, None].shape)
print(t[0, 1, 2], t[1][2][3], t[-1, -1, -1], t[0].tolist())
print(a[:, None] * a[None, :])
t[..., 0] = -1
print(t[1])
print(t[[0, 1], 1].shape, t[0, [0, 2]].tolist(), t[:, [2, 0], :].shape, t[[0, 1], [1, 2], [3, 0]])
