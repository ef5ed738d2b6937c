import numpy as np

for a in [[[1, 2, 3], [4, 5, 7]], [[1, 0, 2, 3], [0, 1, 1, 5]], [[2, 4, 6]], np.arange(15).reshape(3, 5) ** 1.1, [[3], [-4], [12]], [[-5.0]]]:
    u, s, vt = np.linalg.svd(a, full_matrices=False)
    print(u.round(5) + 0, s.round(5), vt.round(5) + 0)
print(np.linalg.svd([[1, 2, 3], [4, 5, 7]])[2].round(5), np.linalg.svd([[2.0, 4, 6]])[2].shape)
print(np.linalg.lstsq([[1, 2, 3], [4, 5, 6]], [1, 2], rcond=None)[0].round(6), np.linalg.pinv([[1, 2, 3], [4, 5, 6]]).round(6))
print([x.shape for x in np.linalg.svd(np.ones((2, 3, 4)))], np.linalg.svd(np.arange(8.0).reshape(2, 2, 2), compute_uv=False).round(5))
