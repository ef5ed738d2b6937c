import numpy as np

a = np.arange(6).reshape(2, 3)
b = np.arange(12).reshape(3, 4)
print(np.einsum("ij,jk->ik", a, b))
print(np.einsum("ij->ji", a))
print(np.einsum("ij->", a), np.einsum("ij->i", a), np.einsum("ij->j", a))
print(np.einsum("ii", np.eye(3)), np.einsum("ii->i", np.arange(9).reshape(3, 3)))
print(np.einsum("i,i", [1, 2, 3], [4, 5, 6]), np.einsum("i,j->ij", [1, 2], [3, 4]))
x = np.arange(24.0).reshape(2, 3, 4)
print(np.einsum("bij,bkj->bik", x, x))
print(np.einsum("...j,j->...", x, np.ones(4)))
print(np.einsum("ij,ij->i", a, a), np.einsum("ij,jk", a, b))
print(np.einsum("i,ij,j->", [1, 2], a, [1, 1, 1]))
for bad in [lambda: np.einsum("ij,jk->ik", a, a), lambda: np.einsum("ij->k", a), lambda: np.einsum("ijk", a)]:
    try:
        print(bad())
    except ValueError as e:
        print("ValueError")
