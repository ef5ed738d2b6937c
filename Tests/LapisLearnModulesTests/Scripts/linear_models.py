import warnings
import numpy as np
from sklearn.datasets import load_breast_cancer, load_diabetes, load_iris, load_wine
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import ElasticNet, Lasso, LassoLars, LinearRegression, LogisticRegression
from sklearn.linear_model import Perceptron, Ridge, RidgeClassifier, SGDClassifier, SGDRegressor
from sklearn.preprocessing import StandardScaler
from sklearn.svm import LinearSVC, LinearSVR

X, y = load_breast_cancer(return_X_y=True)
X = StandardScaler().fit_transform(X)
weights = np.where(np.arange(len(y)) % 3 == 0, 2.0, 1.0)
for params in [dict(solver="liblinear"), dict(solver="saga", l1_ratio=1, C=0.1), dict(class_weight={0: 3, 1: 1}),
               dict(solver="saga", l1_ratio=0.5, C=0.1), dict(class_weight="balanced", solver="newton-cholesky")]:
    model = LogisticRegression(tol=1e-8, max_iter=20000, **params).fit(X, y, sample_weight=weights)
    print(model, model.coef_[0, :3].round(4), model.intercept_.round(3))
    print(model.predict_log_proba(X[:1]).round(3), model.n_iter_.shape)

def attempt(make, *data):
    try:
        make().fit(*data)
    except ValueError as error:
        print(type(error).__name__, error)

attempt(lambda: LogisticRegression(l1_ratio=1), X, y)
attempt(lambda: LogisticRegression(solver="liblinear", l1_ratio=0.5), X, y)
attempt(lambda: LogisticRegression(solver="liblinear", C=np.inf), X, y)
attempt(lambda: LogisticRegression(solver="lbfgs", dual=True), X, y)
attempt(lambda: LogisticRegression(), X, np.ones(len(y)))
attempt(lambda: LogisticRegression(solver="liblinear"), *load_iris(return_X_y=True))
attempt(lambda: Ridge(solver="lbfgs"), X, y)
attempt(lambda: Ridge(solver="svd", positive=True), X, y)
attempt(lambda: SGDClassifier(class_weight={7: 1}), X, y)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    LogisticRegression(max_iter=3).fit(X, y)
    Lasso(alpha=0.001, max_iter=2).fit(X, y)
    SGDClassifier(max_iter=1, random_state=0).fit(X, y)
    LogisticRegression(solver="newton-cholesky", max_iter=1).fit(X, y)
    LinearSVC(loss="hinge", max_iter=3).fit(X, y)
for warning in caught:
    print(warning.category is ConvergenceWarning, str(warning.message).splitlines()[0][:80])

X3, y3 = load_wine(return_X_y=True)
X3 = StandardScaler().fit_transform(X3)
for model in [SGDClassifier(random_state=0), Perceptron(), RidgeClassifier(), LinearSVC(tol=1e-8, C=0.1)]:
    model.fit(X3, y3)
    print(model, model.coef_.shape, model.intercept_.round(3), model.decision_function(X3[:2]).round(3))
    print(model.predict(X3[::40]), round(model.score(X3, y3), 4), hasattr(model, "coef_"))
model = SGDClassifier(loss="log_loss", learning_rate="constant", random_state=4).fit(X3, y3)
print(model.predict_proba(X3[:2]).round(4))

X, y = load_diabetes(return_X_y=True)
deficient = np.c_[X, X[:, 0] + X[:, 1]]
for model in [LinearRegression(), LinearRegression(positive=True), Ridge(0.5, solver="svd"), ElasticNet(0.1),
              Lasso(0.5, positive=True), LassoLars(0.3), SGDRegressor(random_state=1),
              LinearSVR(C=10.0, epsilon=5.0, tol=1e-8, max_iter=100000)]:
    model.fit(deficient, y)
    print(model, model.coef_[:3].round(3), np.round(model.intercept_, 3), round(model.score(deficient, y), 5))
    print(model.predict(deficient[:2]).round(2))
print(Lasso(0.5).fit(X, y).n_iter_, ElasticNet(0.1).fit(X, y).n_iter_, LassoLars(0.3).fit(X, y).n_iter_)
