import numpy as np
from sklearn.base import clone
from sklearn.calibration import CalibratedClassifierCV, calibration_curve
from sklearn.datasets import load_breast_cancer, load_diabetes, load_iris
from sklearn.ensemble import StackingClassifier, StackingRegressor, VotingClassifier, VotingRegressor
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LinearRegression, LogisticRegression, Ridge
from sklearn.multiclass import OneVsOneClassifier, OneVsRestClassifier
from sklearn.multioutput import ClassifierChain, MultiOutputClassifier, MultiOutputRegressor, RegressorChain
from sklearn.naive_bayes import GaussianNB
from sklearn.neighbors import KNeighborsClassifier, KNeighborsRegressor
from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor

X, y = load_iris(return_X_y=True)
names = load_iris().target_names[y]
members = [("lr", LogisticRegression(tol=1e-10, max_iter=10000)), ("nb", GaussianNB()), ("knn", KNeighborsClassifier())]
hard = VotingClassifier(members)
print(hard)
print(round(hard.fit(X, names).score(X, names), 6), hard.predict(X[::50]), hard.classes_)
print(hard.transform(X[:2]), hasattr(hard, "predict_proba"), list(hard.get_feature_names_out()))
soft = VotingClassifier(members, voting="soft", weights=[2, 1, 1]).fit(X, y)
print(soft.predict_proba(X[50:52]).round(5), list(soft.named_estimators_), soft.named_estimators_["nb"])
soft.set_params(nb="drop", lr__C=0.5)
print(soft.fit(X, y).transform(X[:1]).round(4), clone(soft).get_params()["lr__C"])
stack = StackingClassifier(members[1:], final_estimator=LogisticRegression(tol=1e-10, max_iter=10000), cv=3).fit(X, names)
print(stack.predict(X[::50]), stack.score(X, names) > 0.96, stack.predict_proba(X[:1]).round(4), stack.stack_method_)
print(stack.transform(X[:1]).round(4), list(stack.get_feature_names_out())[:3], stack.final_estimator_.coef_.shape)
rest = OneVsRestClassifier(LogisticRegression(tol=1e-10, max_iter=10000)).fit(X, names)
print(rest.predict(X[::50]), rest.predict_proba(X[50:51]).round(5), len(rest.estimators_), rest.decision_function(X[:1]).round(4))
pairs = OneVsOneClassifier(LogisticRegression(tol=1e-10, max_iter=10000)).fit(X, y)
print(pairs.predict(X[::30]), pairs.decision_function(X[:1]).round(4), len(pairs.estimators_))

a, b = load_breast_cancer(return_X_y=True)
a = (a - a.mean(axis=0)) / a.std(axis=0)
for method in ("sigmoid", "isotonic"):
    calibrated = CalibratedClassifierCV(GaussianNB(), method=method, cv=3).fit(a, b)
    print(method, calibrated.predict_proba(a[:3]).round(5), round(calibrated.score(a, b), 6), len(calibrated.calibrated_classifiers_))
whole = CalibratedClassifierCV(LogisticRegression(tol=1e-10, max_iter=10000), cv=3, ensemble=False).fit(a, b)
print(whole.predict_proba(a[:2]).round(5), whole.classes_)
print(CalibratedClassifierCV(KNeighborsClassifier(), cv=3).fit(X, y).predict_proba(X[50:52]).round(4))
print([part.round(4).tolist() for part in calibration_curve(b, GaussianNB().fit(a, b).predict_proba(a)[:, 1], n_bins=4)])
steps = IsotonicRegression().fit([1, 2, 3, 4, 5], [1, 3, 2, 4, 3.5])
print(steps.predict([0.5, 1.5, 2.5, 4.5, 9]), steps.X_thresholds_, steps.y_thresholds_)

X, y = load_diabetes(return_X_y=True)
mean = VotingRegressor([("lin", LinearRegression()), ("knn", KNeighborsRegressor())]).fit(X, y)
print(mean.predict(X[:3]).round(4), round(mean.score(X, y), 6), mean.transform(X[:1]).round(4))
stack = StackingRegressor([("lin", LinearRegression()), ("knn", KNeighborsRegressor())], final_estimator=Ridge(), passthrough=True).fit(X, y)
print(stack.predict(X[:3]).round(4), list(stack.get_feature_names_out())[:3])
Y = np.c_[y, y ** 2 / 100]
print(MultiOutputRegressor(Ridge()).fit(X, Y).predict(X[:2]).round(3), round(MultiOutputRegressor(Ridge()).fit(X, Y).score(X, Y), 6))
print(RegressorChain(Ridge(), order=[1, 0]).fit(X, Y).predict(X[:2]).round(3))
flags = (Y > np.median(Y, axis=0)).astype(int)
many = MultiOutputClassifier(LogisticRegression(tol=1e-8)).fit(X, flags)
print(many.predict(X[:3]), round(many.score(X, flags), 6), many.predict_proba(X[:1])[0].round(4))
print(ClassifierChain(LogisticRegression(tol=1e-8)).fit(X, flags).predict_proba(X[:2]).round(4))
print(OneVsRestClassifier(LogisticRegression(tol=1e-8)).fit(X, flags).predict(X[:3]))


def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ":", error)


attempt(lambda: VotingClassifier([]).fit(X, flags[:, 0]))
attempt(lambda: VotingClassifier([("a", Ridge())]).fit(X, flags[:, 0]))
attempt(lambda: VotingClassifier(members, weights=[1]).fit(X, flags[:, 0]))
attempt(lambda: VotingClassifier(members).predict(X))
attempt(lambda: hard.predict_proba(X))
attempt(lambda: MultiOutputRegressor(Ridge()).fit(X, y))
