import numpy as np

np.random.seed(42)
X = np.arange(20).reshape(10, 2)
y = np.arange(10)
idx = np.random.permutation(len(X))
cut = int(0.8 * len(X))
train, test = idx[:cut], idx[cut:]
print(train, test, X[test], y[train])
mask = np.random.rand(10) < 0.7
print(mask, X[mask].shape, X[~mask])
for fold, part in enumerate(np.array_split(np.random.permutation(10), 3)):
    rest = np.setdiff1d(np.arange(10), part)
    print(fold, part, rest)
boot = np.random.choice(10, size=10, replace=True)
print(boot, np.setdiff1d(y, boot), np.random.choice(["a", "b"], 5, p=[0.8, 0.2]), np.random.randint(0, 10, (2, 3)), np.random.uniform(-1, 1, 2).round(3))
for start in range(0, 10, 4):
    print(X[start:start + 4].sum(), end=" ")
print()
