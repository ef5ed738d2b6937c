import numpy as np

a = np.arange(6).reshape(2, 3)
b = np.arange(6).reshape(3, 2)
print(np.tensordot(a, a), np.tensordot(a, b, axes=1), np.tensordot(a, b, axes=0).shape)
print(np.tensordot(a, b, axes=([1, 0], [0, 1])), np.tensordot(a, a, axes=(1, 1)))
print(np.kron([1, 2], [10, 20, 30]))
print(np.kron(np.eye(2), [[1, 2], [3, 4]]))
print(np.kron([[1, 2]], [[0, 5], [6, 7]]))
print(np.cross([1, 2, 3], [4, 5, 6]), np.cross([[1, 0, 0], [0, 1, 0]], [0, 0, 1]))
print(np.inner([1, 2], [3, 4]), np.outer([1, 2], [3, 4, 5]), np.vdot([[1, 2], [3, 4]], [[1, 1], [1, 1]]))
print(np.trace(np.arange(9).reshape(3, 3)), np.trace(np.arange(9).reshape(3, 3), offset=1))
