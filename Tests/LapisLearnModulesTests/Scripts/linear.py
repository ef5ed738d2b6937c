from sklearn.datasets import load_breast_cancer, load_diabetes, load_iris
from sklearn.linear_model import ElasticNet, Lasso, LinearRegression, LogisticRegression, Ridge
from sklearn.preprocessing import StandardScaler

X, y = load_breast_cancer(return_X_y=True)
X = StandardScaler().fit_transform(X)
model = LogisticRegression(C=0.5, tol=1e-10, max_iter=10000)
print(model)
print(model.fit(X, y))
print(model.coef_.shape, model.intercept_.shape, model.classes_, model.n_features_in_)
print(model.coef_[0, :3].round(5), model.intercept_.round(5))
print(model.predict(X[:8]), model.predict_proba(X[:2]).round(5))
print(round(model.score(X, y), 6))
print(model.decision_function(X[:3]).round(4))

X, y = load_iris(return_X_y=True)
model = LogisticRegression(tol=1e-10, max_iter=10000).fit(X, y)
print(model.coef_.round(4))
print(model.predict_proba(X[:1]).round(5))
names = ["setosa", "versicolor", "virginica"]
model = LogisticRegression(tol=1e-10, max_iter=10000).fit(X, [names[i] for i in y])
print(model.classes_.tolist(), model.predict(X[::60]))
print(round(model.score(X, [names[i] for i in y]), 6))

X, y = load_diabetes(return_X_y=True)
for model in (Ridge(alpha=0.3), LinearRegression(), Lasso(alpha=0.1, tol=1e-10, max_iter=100000), ElasticNet(alpha=0.01, l1_ratio=0.3, tol=1e-10, max_iter=100000)):
    model.fit(X, y)
    print(model, model.coef_[:4].round(3), round(float(model.intercept_), 4), round(model.score(X, y), 6))
    print(model.predict(X[:2]).round(4))
