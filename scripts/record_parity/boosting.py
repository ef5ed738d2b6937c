"""Gradient boosting of LightGBM and XGBoost, without anything random: the scores of the training rows."""
import lightgbm
import numpy as np
import xgboost

ROUNDS = [1, 5, 20]
# Of the rows that are recorded.
STEP = 8


def prepared(load, data, missing):
    x, y = load(data)
    # As trees of Lapis see every value.
    x = x.astype(np.float32).astype(float)
    if missing:
        x[::7, 2] = np.nan
        x[3::11, 0] = np.nan
    return x, y


def lightgbm_scores(load, write):
    cases = []
    for data in ["breast_cancer", "iris", "wine", "diabetes"]:
        variants = [
            {}, {"min_child_samples": 5, "num_leaves": 7}, {"reg_lambda": 2.0, "max_depth": 3}, {"max_bin": 15},
            {"reg_alpha": 0.5, "max_delta_step": 0.3}, {"min_split_gain": 0.1, "learning_rate": 0.3},
        ]
        if data == "diabetes":
            variants += [
                {"objective": "poisson"}, {"objective": "huber", "alpha": 30.0}, {"objective": "tweedie"},
                {"monotone_constraints": [0, 0, 1, 1, 0, 0, -1, 0, 1, 0]},
            ]
        for params in variants:
            for missing in [False, True]:
                x, y = prepared(load, data, missing)
                make = lightgbm.LGBMRegressor if data == "diabetes" else lightgbm.LGBMClassifier
                model = make(
                    n_estimators=ROUNDS[-1], deterministic=True, force_row_wise=True, n_jobs=1, verbose=-1, **params)
                model.fit(x, y)
                cases.append({
                    "data": data, "params": params, "missing": missing, "rounds": ROUNDS,
                    "scores": [
                        np.ravel(model.predict(x[::STEP], raw_score=True, num_iteration=k)).tolist() for k in ROUNDS]})
    write(
        "lightgbm", "sums of integers in place of doubles: 1e-5 of the scores' spread; of splits that gain the same "
        "the peer takes the one that its rounding favours, here it is the first column's", cases)


def xgboost_scores(load, write):
    cases = []
    for data in ["iris", "wine", "diabetes"]:
        # Deeper trees have leaves of so few rows that many splits gain the same.
        for params in [
            {"max_depth": 3, "reg_lambda": 0.5}, {"max_depth": 2, "learning_rate": 0.5},
            {"max_depth": 4, "min_child_weight": 20.0 if data == "diabetes" else 4.0, "reg_alpha": 1.0},
        ]:
            for missing in [False, True]:
                x, y = prepared(load, data, missing)
                make = xgboost.XGBRegressor if data == "diabetes" else xgboost.XGBClassifier
                model = make(n_estimators=ROUNDS[-1], n_jobs=1, **params).fit(x, y)
                cases.append({
                    "data": data, "params": params, "missing": missing, "rounds": ROUNDS,
                    "scores": [
                        np.ravel(model.predict(x[::STEP], output_margin=True, iteration_range=(0, k))).astype(float).tolist()
                        for k in ROUNDS]})
    write(
        "xgboost", "the peer sums in float32: 1e-5 of the scores' spread; of splits that gain the same it may take "
        "another one", cases)


RECORDERS = [lightgbm_scores, xgboost_scores]
