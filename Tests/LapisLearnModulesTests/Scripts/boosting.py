from lightgbm import LGBMClassifier, LGBMRegressor
from sklearn.datasets import load_breast_cancer, load_diabetes
from sklearn.model_selection import train_test_split
from xgboost import XGBClassifier, XGBRegressor

X, y = load_breast_cancer(return_X_y=True)
a, b, c, d = train_test_split(X, y, random_state=0)
for model in (LGBMClassifier(n_estimators=40, verbose=-1), XGBClassifier(n_estimators=40, max_depth=3)):
    model.fit(a, c)
    print(type(model).__name__, model.score(b, d) > 0.94, model.predict_proba(b).shape, model.feature_importances_.shape)
X, y = load_diabetes(return_X_y=True)
a, b, c, d = train_test_split(X, y, random_state=0)
for model in (LGBMRegressor(n_estimators=30, verbose=-1), XGBRegressor(n_estimators=30, max_depth=2, learning_rate=0.1)):
    print(type(model).__name__, model.fit(a, c).score(b, d) > 0.2)
print(LGBMClassifier(num_leaves=15).num_leaves, LGBMClassifier().get_params()["min_child_samples"])

from sklearn.ensemble import (
    GradientBoostingClassifier, GradientBoostingRegressor, HistGradientBoostingClassifier, HistGradientBoostingRegressor)

for loss in ("squared_error", "absolute_error", "huber", "quantile"):
    print(loss, GradientBoostingRegressor(loss=loss, alpha=0.6, random_state=0).fit(a, c).score(a, c) > 0.5)
for loss in ("squared_error", "absolute_error", "poisson", "gamma"):
    print(loss, HistGradientBoostingRegressor(loss=loss, random_state=0).fit(a, c).score(a, c) > 0.5)
print(HistGradientBoostingRegressor(loss="quantile", quantile=0.5).fit(a, c).n_iter_)
for keywords in (
    dict(subsample=0.5), dict(max_features="sqrt"), dict(max_features=2), dict(max_leaf_nodes=4, max_depth=None),
    dict(min_samples_split=50), dict(min_samples_leaf=20),
):
    print(keywords, GradientBoostingRegressor(random_state=0, **keywords).fit(a, c).score(a, c) > 0.5)
stopped = GradientBoostingRegressor(n_estimators=2000, n_iter_no_change=3, random_state=0).fit(a, c)
print(5 < stopped.n_estimators_ < 500)
X, y = load_breast_cancer(return_X_y=True)
stopped = HistGradientBoostingClassifier(max_iter=1000, early_stopping=True, random_state=0).fit(X, y)
print(5 < stopped.n_iter_ < 300, stopped.score(X, y) > 0.97)
model = GradientBoostingClassifier(n_estimators=20, random_state=0).fit(X, y)
print(((model.decision_function(X) > 0) == model.predict(X)).all(), model.n_estimators_)
