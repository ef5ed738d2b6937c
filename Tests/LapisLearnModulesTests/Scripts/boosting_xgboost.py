# What XGBoost's classes take and leave; scores only as far as they must agree.
import numpy as np
from sklearn.datasets import load_breast_cancer, load_diabetes, load_iris
from sklearn.model_selection import train_test_split
from xgboost import XGBClassifier, XGBRegressor

X, y = load_breast_cancer(return_X_y=True)
a, b, c, d = train_test_split(X, y, random_state=0)
model = XGBClassifier(n_estimators=300, early_stopping_rounds=5, eval_metric=["error", "logloss"])
model.fit(a, c, eval_set=[(a, c), (b, d)], verbose=False)
results = model.evals_result()
print({name: list(found) for name, found in results.items()})
losses = results["validation_1"]["logloss"]
print(len(losses) == model.best_iteration + 6, min(losses) == model.best_score, losses.index(min(losses)) == model.best_iteration)
print(model.score(b, d) > 0.94, model.classes_, model.n_features_in_, model.feature_importances_.shape, abs(model.feature_importances_.sum() - 1) < 1e-6)
raw = model.predict(b, output_margin=True)
print(np.allclose(1 / (1 + np.exp(-raw)), model.predict_proba(b)[:, 1], atol=1e-6), model.predict(b[:3], iteration_range=(0, 3)).shape)

X, y = load_iris(return_X_y=True)
multi = XGBClassifier(n_estimators=10, max_depth=3).fit(X, y)
print(multi.score(X, y) > 0.95, multi.predict_proba(X[:4]).shape, multi.predict(X[:4], output_margin=True).shape)

X, y = load_diabetes(return_X_y=True)
a, b, c, d = train_test_split(X, y, random_state=0)
for objective in ("reg:squarederror", "reg:absoluteerror", "reg:gamma", "reg:tweedie", "count:poisson"):
    model = XGBRegressor(objective=objective, n_estimators=60, max_depth=3).fit(a, c, eval_set=[(b, d)], verbose=False)
    print(objective, model.score(a, c) > 0.5, list(model.evals_result()["validation_0"]))
for keywords in (
    dict(gamma=1000.0), dict(reg_alpha=10.0), dict(reg_lambda=10.0), dict(min_child_weight=10), dict(subsample=0.5),
    dict(colsample_bytree=0.5), dict(colsample_bylevel=0.5), dict(colsample_bynode=0.5), dict(max_leaves=8),
    dict(grow_policy="lossguide", max_leaves=8, max_depth=0), dict(max_bin=16), dict(max_delta_step=30),
):
    print(list(keywords), XGBRegressor(n_estimators=60, learning_rate=0.1, **keywords).fit(a, c).score(a, c) > 0.5)
grid = np.tile(np.median(a, axis=0), (50, 1))
grid[:, 2] = np.linspace(-0.1, 0.15, 50)
print((np.diff(XGBRegressor(monotone_constraints=(0, 0, 1, 0, 0, 0, 0, 0, 0, 0)).fit(a, c).predict(grid)) >= 0).all())
params = XGBRegressor(max_depth=4).get_params()
print(params["max_depth"], params["n_estimators"], params["objective"], len(params))

import xgboost as xgb

train_set, test_set = xgb.DMatrix(a, label=c), xgb.DMatrix(b, label=d)
found = {}
booster = xgb.train(
    {"objective": "reg:squarederror", "max_depth": 3, "eta": 0.1}, train_set, num_boost_round=300,
    evals=[(train_set, "train"), (test_set, "test")], early_stopping_rounds=10, evals_result=found, verbose_eval=False)
print({name: list(values) for name, values in found.items()}, booster.best_iteration < 290, booster.predict(test_set).shape)
print(booster.num_boosted_rounds() == booster.best_iteration + 11, booster.num_features(), train_set.num_row(), train_set.num_col())
print(all(name[0] == "f" and value > 0 for name, value in booster.get_score(importance_type="gain").items()))
