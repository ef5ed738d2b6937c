import numpy as np
a = np.array([1, 2]); b = np.array([3, 4]); m = np.array([[1, 2], [3, 4]])
print(np.concatenate([a, b]), np.concatenate((m, m)), np.concatenate([m, m], axis=1), np.concatenate([m, [[5, 6]]]), np.concatenate([m, m], axis=None))
print(np.vstack([a, b]), np.hstack([a, b]), np.hstack([m, m]), np.dstack([a, b]).shape, np.column_stack([a, b]), np.row_stack([a, b]), np.stack([a, b]), np.stack([a, b], axis=1), np.stack([a, b], axis=-1))
print(np.append(a, 5), np.append(a, [6, 7]), np.append(m, [[5, 6]], axis=0), np.insert(a, 1, 99), np.insert(m, 1, 0, axis=1), np.insert(a, [0, 2], [7, 8]), np.delete(a, 0), np.delete(m, 1, axis=0), np.delete([1, 2, 3, 4], [0, 2]), np.delete([1, 2, 3, 4], slice(1, 3)))
print(np.split(np.arange(6), 3), np.split(np.arange(6), [2, 3]), np.array_split(np.arange(5), 2), np.hsplit(m, 2), np.vsplit(m, 2))
print(np.block([[m, m], [m, m]]), np.atleast_2d([1, 2]), np.atleast_1d(3), np.atleast_3d([1]).shape)
print(np.pad(a, 1), np.pad(m, ((1, 0), (0, 1)), constant_values=9), np.pad(a, (2, 1), mode="edge"), np.pad([1, 2, 3], 2, mode="reflect"), np.pad([1, 2, 3], 1, "wrap"), np.pad(m, 1, mode="constant").shape)
for bad in [lambda: np.concatenate([a, m]), lambda: np.vstack([a, [1, 2, 3]]), lambda: np.stack([a, [1]]), lambda: np.split(np.arange(5), 2), lambda: np.concatenate([]), lambda: np.hstack([m, np.zeros((3, 2))])]:
    try:
        bad()
    except ValueError as e:
        print(e)
