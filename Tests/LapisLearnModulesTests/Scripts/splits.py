from sklearn.datasets import load_iris
from sklearn.model_selection import KFold, StratifiedKFold, train_test_split

X, y = load_iris(return_X_y=True)
for seed in (0, 1, 42):
    a, b, c, d = train_test_split(X, y, test_size=0.2, random_state=seed)
    print(seed, a.shape, b.shape, d[:12], round(float(a[:3].sum()), 6))
a, b = train_test_split(list(range(10)), random_state=7)
print(a, b)
a, b, c, d = train_test_split(X, y, test_size=30, random_state=3, stratify=y)
print(sorted(d.tolist()).count(0), sorted(d.tolist()).count(1), d[:10])
a, b = train_test_split(list(range(8)), shuffle=False, train_size=0.5)
print(a, b)
iris = load_iris(as_frame=True)
a, b, c, d = train_test_split(iris.data, iris.target, test_size=0.1, random_state=5)
print(b.index.tolist(), d.tolist())
print(b.columns.tolist())

for train, test in KFold(n_splits=3).split(list(range(7))):
    print(train, test)
for train, test in KFold(3, shuffle=True, random_state=0).split(X[:9]):
    print(train, test)
for train, test in StratifiedKFold(n_splits=2).split(X[45:55], y[45:55]):
    print(train, test)
for train, test in StratifiedKFold(n_splits=2, shuffle=True, random_state=1).split(X[45:55], y[45:55]):
    print(train, test)
print(KFold(4).get_n_splits())
print(KFold(n_splits=5, shuffle=True, random_state=2))
