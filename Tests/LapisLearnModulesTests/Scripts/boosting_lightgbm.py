# What LightGBM's classes and functions take and leave; scores only as far as they must agree.
import lightgbm as lgb
import numpy as np
import pandas as pd
from lightgbm import LGBMClassifier, LGBMRegressor, early_stopping, log_evaluation, record_evaluation
from sklearn.datasets import load_breast_cancer, load_diabetes, load_iris
from sklearn.model_selection import train_test_split

X, y = load_breast_cancer(return_X_y=True)
a, b, c, d = train_test_split(X, y, random_state=0)
record = {}
model = LGBMClassifier(n_estimators=300, verbose=-1)
model.fit(a, c, eval_set=[(b, d)], eval_metric="auc", callbacks=[early_stopping(5, verbose=False), record_evaluation(record)])
best = model.best_iteration_
print(3 < best < 100, list(record), list(record["valid_0"]), len(record["valid_0"]["auc"]) == best + 5)
print(model.evals_result_ == record, model.best_score_["valid_0"]["auc"] == record["valid_0"]["auc"][best - 1])
print(model.n_estimators_ == best, model.n_iter_ == best, model.booster_.num_trees() == best, model.objective_)
print(model.n_features_in_, model.n_classes_, model.classes_, model.feature_name_[:2], model.best_score_["valid_0"]["auc"] > 0.98)
raw = model.predict(b, raw_score=True)
print(np.allclose(1 / (1 + np.exp(-raw)), model.predict_proba(b)[:, 1]), model.predict(b[:4], pred_leaf=True).shape[0])
print(np.allclose(model.predict(b, raw_score=True, num_iteration=best), raw), np.allclose(model.predict(b, raw_score=True, num_iteration=2), raw))
print(model.feature_importances_.dtype.kind, model.feature_importances_.sum() > 0, model.booster_.feature_importance("gain").shape)

plain = LGBMClassifier(n_estimators=5, verbose=-1).fit(a, c)
print(plain.best_iteration_, dict(plain.best_score_), plain.evals_result_, plain.booster_.current_iteration())

flowers, kinds = load_iris(return_X_y=True)
names = np.array(["setosa", "versicolor", "virginica"])[kinds]
multi = LGBMClassifier(n_estimators=12, min_child_samples=5, verbose=-1).fit(flowers, names, eval_set=[(flowers, names)])
print(multi.classes_, multi.score(flowers, names) > 0.95, list(multi.best_score_), list(multi.best_score_["training"]), multi.booster_.num_trees())
print(multi.predict_proba(flowers[:5]).shape, multi.predict(flowers[:5], raw_score=True).shape, multi.objective_)

X, y = load_diabetes(return_X_y=True)
a, b, c, d = train_test_split(X, y, random_state=0)
for objective in ("regression", "regression_l1", "huber", "quantile", "poisson", "gamma", "tweedie"):
    model = LGBMRegressor(objective=objective, n_estimators=60, num_leaves=7, verbose=-1)
    model.fit(a, c, eval_set=[(a, c), (b, d)], eval_names=["train", "test"])
    print(objective, model.predict(b).min() > 0, list(model.best_score_["test"]))
low, high = (LGBMRegressor(objective="quantile", alpha=q, n_estimators=60, num_leaves=7, verbose=-1).fit(a, c) for q in (0.1, 0.9))
print(0.6 < ((low.predict(a) <= c) & (c <= high.predict(a))).mean() < 0.95)
for keywords in (
    dict(boosting_type="goss"), dict(subsample=0.5, subsample_freq=1), dict(feature_fraction=0.5), dict(lambda_l1=1.0),
    dict(reg_lambda=10), dict(max_delta_step=20), dict(feature_fraction_bynode=0.5), dict(bagging_fraction=0.6, bagging_freq=3),
    dict(min_gain_to_split=1000.0), dict(max_bin=31), dict(max_depth=3), dict(num_iterations=30),
):
    print(list(keywords), LGBMRegressor(n_estimators=60, verbose=-1, **keywords).fit(a, c).score(a, c) > 0.5)
grid = np.tile(np.median(a, axis=0), (50, 1))
grid[:, 2] = np.linspace(-0.1, 0.15, 50)
rising = LGBMRegressor(monotone_constraints=[0, 0, 1, 0, 0, 0, 0, 0, 0, 0], verbose=-1).fit(a, c)
print((np.diff(rising.predict(grid)) >= 0).all())

train_set = lgb.Dataset(a, label=c)
test_set = lgb.Dataset(b, label=d, reference=train_set)
history = {}
booster = lgb.train(
    {"objective": "regression", "num_leaves": 7, "verbose": -1, "metric": ["l2", "l1"]}, train_set, num_boost_round=200,
    valid_sets=[train_set, test_set], callbacks=[lgb.early_stopping(10, verbose=False), lgb.record_evaluation(history)])
print(booster.predict(b).shape, booster.num_trees() == booster.best_iteration, {name: list(found) for name, found in history.items()})
print(booster.num_feature(), booster.feature_name()[:2], booster.feature_importance().shape)
rates = LGBMRegressor(n_estimators=10, verbose=-1).fit(a, c, callbacks=[lgb.reset_parameter(learning_rate=lambda i: 0.1 * 0.9**i)])
print(rates.score(a, c) < LGBMRegressor(n_estimators=10, verbose=-1).fit(a, c).score(a, c))
print(sorted(lgb.cv({"objective": "regression", "verbose": -1}, train_set, num_boost_round=10, nfold=3)))

random = np.random.RandomState(0)
letters = random.choice(list("abcdefghijklmnop"), 3000)
effect = dict(zip("abcdefghijklmnop", random.standard_normal(16)))
frame = pd.DataFrame({"letter": pd.Categorical(letters), "x": random.standard_normal(3000)})
target = np.array([effect[letter] for letter in letters]) + 0.5 * frame["x"].to_numpy() + 0.3 * random.standard_normal(3000)
letter = LGBMRegressor(n_estimators=60, verbose=-1).fit(frame[:2000], target[:2000])
print(letter.score(frame[2000:], target[2000:]) > 0.9, letter.feature_name_)
codes = np.column_stack([frame["letter"].cat.codes.to_numpy(), frame["x"].to_numpy()])
print(LGBMRegressor(n_estimators=60, verbose=-1).fit(codes[:2000], target[:2000], categorical_feature=[0]).score(codes[2000:], target[2000:]) > 0.9)
weighted = LGBMClassifier(class_weight={0: 1, 1: 50}, n_estimators=5, verbose=-1).fit(frame[["x"]], target > 0)
print(weighted.predict(frame[["x"]]).mean() > (target > 0).mean())
try:
    LGBMClassifier().predict(a)
except Exception as error:
    print(type(error).__name__)
