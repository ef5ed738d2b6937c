from sklearn.datasets import load_breast_cancer, load_diabetes, load_digits, load_iris, load_wine

iris = load_iris()
print(iris.data.shape, iris.target.shape, iris.target_names.tolist())
print(iris.feature_names)
print(iris["data"][:2], iris.target[:5])
print(sorted(k for k in iris.keys() if k in ("data", "target", "feature_names", "target_names", "DESCR", "frame")))

X, y = load_breast_cancer(return_X_y=True)
print(X.shape, y.shape, y.sum(), X[0, 0], X[-1, -1])
cancer = load_breast_cancer()
print(cancer.feature_names[:3], cancer.target_names)

wine = load_wine(as_frame=True)
print(wine.frame.shape, wine.data.shape, wine.target.name)
print(round(float(wine.frame["alcohol"].mean()), 6))

X, y = load_diabetes(return_X_y=True)
print(X.shape, y[:4])
print(round(float(X[0, 0]), 6))

digits = load_digits()
print(digits.data.shape, digits.images.shape, digits.target_names)
print(load_digits(n_class=3).data.shape)
