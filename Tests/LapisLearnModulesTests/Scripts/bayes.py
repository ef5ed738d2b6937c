import numpy as np
from sklearn.datasets import load_diabetes, load_digits, load_iris, load_wine
from sklearn.dummy import DummyClassifier, DummyRegressor
from sklearn.ensemble import AdaBoostClassifier, AdaBoostRegressor
from sklearn.naive_bayes import BernoulliNB, ComplementNB, GaussianNB, MultinomialNB
from sklearn.tree import DecisionTreeClassifier

X, y = load_iris(return_X_y=True)
for model in (GaussianNB(), GaussianNB(priors=[0.2, 0.3, 0.5], var_smoothing=1e-3)):
    model.fit(X, y)
    print(model, model.theta_.round(4), model.var_.round(5), model.class_prior_, model.class_count_)
    print(round(model.epsilon_, 8), model.predict_proba(X[[0, 70, 140]]).round(5), round(model.score(X, y), 6))
X, y = load_digits(return_X_y=True)
for model in (
    MultinomialNB(), MultinomialNB(alpha=0.1, fit_prior=False), BernoulliNB(binarize=4.0), ComplementNB(),
    ComplementNB(norm=True),
):
    model.fit(X[:1000], y[:1000])
    print(model, model.class_log_prior_[:3].round(5), model.feature_log_prob_[2, 10:14].round(5), model.feature_count_.shape)
    print(model.class_count_, round(model.score(X[1000:], y[1000:]), 6), model.predict(X[1000:1010]))
try:
    MultinomialNB().fit(X - 1, y)
except ValueError as error:
    print(error)

X, y = load_iris(return_X_y=True)
names = np.array(["a", "b", "c"])[y]
for model in (
    DummyClassifier(), DummyClassifier(strategy="most_frequent"), DummyClassifier(strategy="uniform", random_state=3),
    DummyClassifier(strategy="stratified", random_state=3), DummyClassifier(strategy="constant", constant="b"),
):
    model.fit(X[:120], names[:120])
    print(model, model.classes_, model.class_prior_.round(4), model.predict(X[:12]), round(model.score(X, names), 5))
    print(model.predict_proba(X[:4]).round(4))
for model in (
    DummyRegressor(), DummyRegressor(strategy="median"), DummyRegressor(strategy="quantile", quantile=0.3),
    DummyRegressor(strategy="constant", constant=5.5),
):
    model.fit(X, X[:, 0])
    print(model, model.constant_.round(6), model.predict(X[:2]).round(6), round(model.score(X, X[:, 0]), 6))
try:
    DummyClassifier(strategy="constant", constant="q").fit(X, names)
except ValueError as error:
    print("constant" in str(error))

X, y = load_wine(return_X_y=True)
for model in (
    AdaBoostClassifier(n_estimators=15, random_state=0),
    AdaBoostClassifier(DecisionTreeClassifier(max_depth=2), n_estimators=10, learning_rate=0.5, random_state=0),
):
    model.fit(X, y)
    print(model, model.estimator_weights_.round(5), model.estimator_errors_.round(5), len(model.estimators_))
    print(model.predict_proba(X[::40]).round(4), round(model.score(X, y), 6), model.feature_importances_.round(5))
    print(model.decision_function(X[::40]).round(4))
X, y = load_diabetes(return_X_y=True)
model = AdaBoostRegressor(n_estimators=10, random_state=0).fit(X, y)
print(model, model.estimator_weights_.round(5), round(model.score(X, y), 6), model.predict(X[::60]).round(4))
