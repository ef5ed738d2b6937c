import numpy as np
a = np.arange(12)
print(a.reshape(3, 4), a.reshape((2, -1)).shape, a.reshape(-1, 1).shape, a.reshape(2, 3, 2).shape, np.reshape(a, (4, 3))[0], a.reshape(3, 4, order="F"), a.reshape(-1).shape)
m = a.reshape(3, 4)
print(m.ravel(), m.flatten(), m.ravel(order="F"), m.flatten("F"), m.T, m.transpose(), np.transpose(m).shape)
t = np.arange(24).reshape(2, 3, 4)
print(t.transpose(1, 0, 2).shape, t.transpose((2, 0, 1)).shape, t.swapaxes(0, 2).shape, np.moveaxis(t, 0, -1).shape, np.rollaxis(t, 2).shape, t.T.shape, np.swapaxes(t, 1, 2)[0])
print(np.squeeze([[[1], [2]]]), np.squeeze([[1, 2]], axis=0), np.expand_dims(a, 0).shape, np.expand_dims(a, axis=1).shape, np.expand_dims(a, -1).shape, np.expand_dims(a, (0, 2)).shape)
print(m.strides, m.T.strides, m.flags["C_CONTIGUOUS"], m.T.flags.c_contiguous, m.T.flags.f_contiguous, m[:, 1].strides, m.itemsize, m.nbytes, t[:, ::2].strides)
b = np.arange(6); b.shape = (2, 3); print(b)
b.resize((3, 2)); print(b)
print(m.size, m.ndim, len(m), m.shape[0], list(m.flat)[:3], m.flat[5], [r.sum() for r in m], m.tolist())
m.flat[0] = 100; print(m[0, 0])
for i, row in enumerate(m):
    print(i, row)
for idx, v in np.ndenumerate(np.array([[1, 2], [3, 4]])):
    print(idx, v)
print(list(np.ndindex(2, 2)), [int(x) for x in np.nditer(np.array([[1, 2], [3, 4]]))])
for bad in [lambda: a.reshape(5, 3), lambda: a.reshape(-1, -1), lambda: a.reshape(5, -1), lambda: m.transpose(0, 0), lambda: np.squeeze(m, axis=0), lambda: np.expand_dims(a, 5), lambda: m.swapaxes(0, 5)]:
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
