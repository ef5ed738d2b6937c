"""Coordinate descent: coefficients, and the number of passes, on more rows than columns and on fewer."""
import warnings

import numpy as np
from sklearn import linear_model


def descent(load, write):
    warnings.simplefilter("ignore")
    cases = []
    for data, rows in [("diabetes", 442), ("digits", 30), ("digits", 300), ("wine", 100)]:
        x, y = load(data)
        x, y = x[:rows], y[:rows].astype(float)
        for params in [
            {"alpha": 0.05, "l1_ratio": 1.0}, {"alpha": 0.5, "l1_ratio": 1.0, "tol": 1e-8},
            {"alpha": 0.1, "l1_ratio": 0.5, "tol": 1e-6}, {"alpha": 0.2, "l1_ratio": 0.9, "fit_intercept": False},
            {"alpha": 0.05, "l1_ratio": 0.8, "positive": True}, {"alpha": 0.01, "l1_ratio": 0.0, "tol": 1e-3},
            {"alpha": 0.02, "l1_ratio": 1.0, "max_iter": 7},
        ]:
            model = linear_model.ElasticNet(**params).fit(x, y)
            cases.append({
                "data": data, "rows": rows, "params": params, "iterations": int(model.n_iter_),
                "coefficients": model.coef_.tolist(), "intercept": float(model.intercept_),
                "gap": float(model.dual_gap_)})
    write("descent", "the same passes over the same columns: only rounding differs", cases)


RECORDERS = [descent]
