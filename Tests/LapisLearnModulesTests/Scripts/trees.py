from sklearn.datasets import load_breast_cancer, load_diabetes, load_iris
from sklearn.ensemble import (
    ExtraTreesClassifier, GradientBoostingClassifier, GradientBoostingRegressor, RandomForestClassifier,
    RandomForestRegressor, VotingClassifier)
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor

X, y = load_iris(return_X_y=True)
tree = DecisionTreeClassifier(max_depth=3, random_state=0).fit(X, y)
print(tree, round(tree.score(X, y), 6), tree.predict(X[::25]))
print(tree.predict_proba(X[[0, 75, 120]]).round(5))
print(tree.feature_importances_.round(5), tree.classes_)
X, y = load_diabetes(return_X_y=True)
tree = DecisionTreeRegressor(max_depth=3, random_state=0).fit(X, y)
print(round(tree.score(X, y), 6), tree.predict(X[:3]).round(4), tree.feature_importances_.round(4))

# Forests and boosting draw other random numbers than the peer, so only what any good one has is compared.
X, y = load_breast_cancer(return_X_y=True)
a, b, c, d = train_test_split(X, y, random_state=0)
for model in (
    RandomForestClassifier(n_estimators=50, random_state=0), ExtraTreesClassifier(n_estimators=50, random_state=0),
    GradientBoostingClassifier(n_estimators=50, random_state=0),
):
    model.fit(a, c)
    print(type(model).__name__, model.score(b, d) > 0.94, model.predict_proba(b).shape, round(float(model.feature_importances_.sum()), 6))
    again = model.predict_proba(b)
    print((model.fit(a, c).predict_proba(b) == again).all())
X, y = load_diabetes(return_X_y=True)
a, b, c, d = train_test_split(X, y, random_state=0)
for model in (RandomForestRegressor(n_estimators=50, random_state=0), GradientBoostingRegressor(n_estimators=60, max_depth=2, random_state=0)):
    print(type(model).__name__, model.fit(a, c).score(b, d) > 0.2)

X, y = load_iris(return_X_y=True)
vote = VotingClassifier([("lr", LogisticRegression(tol=1e-10, max_iter=10000)), ("dt", DecisionTreeClassifier(max_depth=3, random_state=0))], voting="soft")
vote.fit(X, y)
print(vote.predict_proba(X[[0, 70, 140]]).round(4), round(vote.score(X, y), 6))
