# Gradient boosting against LightGBM: boosting.py [CASE ROUNDS]. Without arguments it prints its cases.
# Data sets: s 7 thousand rows of 28 columns, m 20 thousand of 100, l 200 thousand of 50, x 2 million of 50.
import os
import sys
import time

SIZES = {"s": (7_000, 28), "m": (20_000, 100), "l": (200_000, 50), "x": (2_000_000, 50)}
CASES = [f"boost {size}" for size in "smlx"] + [f"binning {size}" for size in "sml"] + ["boost predict", "boost regression"]
if len(sys.argv) < 3:
    print("\n".join(CASES))
    sys.exit()
case, rounds = sys.argv[1], int(sys.argv[2])

import numpy as np
from lightgbm import LGBMClassifier, LGBMRegressor
from sklearn.metrics import r2_score, roc_auc_score


def table(rows, columns, seed=0):
    """Normal columns; the target is noisy and has effects of one, two and many columns."""
    random = np.random.RandomState(seed)
    X = random.standard_normal((rows, columns))
    score = X[:, 0] + 0.8 * X[:, 1] * (X[:, 2] > 0) + np.sin(2 * X[:, 3]) + 0.5 * (X[:, 4] > 0.5)
    score = score + X[:, 5:15].mean(axis=1) + 0.5 * random.standard_normal(rows)
    return X, score


clock = time.process_time if os.environ.get("CLOCK") == "cpu" else time.perf_counter


def timed(operation):
    best = float("inf")
    for _ in range(rounds):
        start = clock()
        answer = operation()
        best = min(best, clock() - start)
    print(best * 1000)
    return answer


kind, size = case.split(" ", 1)
rows, columns = SIZES.get(size, SIZES["l"])
tested = max(2_000, rows // 4) if size != "x" else 100_000
X, score = table(rows + tested, columns)
a, b = X[:rows], X[rows:]
options = dict(n_estimators=100, verbose=-1, random_state=0, n_jobs=int(os.environ.get("OMP_NUM_THREADS", "2")))
if size == "regression":
    model = timed(lambda: LGBMRegressor(**options).fit(a, score[:rows]))
    print("r2", round(r2_score(score[rows:], model.predict(b)), 5))
elif size == "predict":
    model = LGBMClassifier(**options).fit(a[:20_000], score[:20_000] > 0)
    print("sum", round(float(timed(lambda: model.predict_proba(a))[:, 1].sum()), 2))
elif kind == "binning":
    from lightgbm import Dataset

    timed(lambda: Dataset(a, label=(score[:rows] > 0).astype(int), params={"verbose": -1, "num_threads": options["n_jobs"]}).construct())
else:
    rounds = 1 if size == "x" else rounds
    y = (score > 0).astype(int)
    model = timed(lambda: LGBMClassifier(**options).fit(a, y[:rows]))
    print("auc", round(roc_auc_score(y[rows:], model.predict_proba(b)[:, 1]), 5))
