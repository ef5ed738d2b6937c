# Forests, trees, neighbours and clusters against scikit-learn: forests.py [CASE ROUNDS]. Without arguments it
# prints its cases.
import os
import sys
import time

CASES = [
    "forest", "forest 3 classes", "forest numbers", "forest weighted", "extra trees", "extra trees numbers", "tree",
    "tree numbers", "neighbours 30", "neighbours 5", "neighbours digits", "neighbours manhattan", "k-means",
    "k-means 50", "bayes", "adaboost",
]
if len(sys.argv) < 3:
    print("\n".join(CASES))
    sys.exit()
case, rounds = sys.argv[1], int(sys.argv[2])

import numpy as np
from sklearn.cluster import KMeans
from sklearn.datasets import load_digits
from sklearn.ensemble import (
    AdaBoostClassifier, ExtraTreesClassifier, ExtraTreesRegressor, RandomForestClassifier, RandomForestRegressor)
from sklearn.naive_bayes import GaussianNB
from sklearn.neighbors import KNeighborsClassifier
from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor


def table(rows, columns, seed=0):
    """Normal columns; the target is noisy and has effects of one, two and many columns."""
    random = np.random.RandomState(seed)
    X = random.standard_normal((rows, columns))
    score = X[:, 0] + 0.8 * X[:, 1] * X[:, 2] + np.sin(2 * X[:, 3]) + 0.5 * (X[:, 4] > 0.5)
    score = score + X[:, 5:15].mean(axis=1) + 0.5 * random.standard_normal(rows)
    return X, score


clock = time.process_time if os.environ.get("CLOCK") == "cpu" else time.perf_counter
threads = int(os.environ.get("OMP_NUM_THREADS", "2"))


def timed(operation):
    best = float("inf")
    for _ in range(rounds):
        start = clock()
        answer = operation()
        best = min(best, clock() - start)
    print(best * 1000)
    return answer


if case.startswith(("forest", "extra", "tree", "bayes", "adaboost")):
    rows = 20_000
    X, score = table(rows + 5_000, 30)
    a, b = X[:rows], X[rows:]
    y = np.digitize(score, [-0.7, 0.7]) if "3" in case else (score > 0).astype(int)
    options = dict(n_estimators=100, random_state=0, n_jobs=threads)
    weights = None
    if "numbers" in case:
        y = score
        if case == "tree numbers":
            model = DecisionTreeRegressor(random_state=0)
        else:
            model = (RandomForestRegressor if case.startswith("forest") else ExtraTreesRegressor)(max_features=0.33, **options)
    elif case == "tree":
        model = DecisionTreeClassifier(random_state=0)
    elif case == "bayes":
        model = GaussianNB()
    elif case == "adaboost":
        model = AdaBoostClassifier(n_estimators=20, random_state=0)
    else:
        if "weighted" in case:
            options["class_weight"] = "balanced_subsample"
        model = (RandomForestClassifier if case.startswith("forest") else ExtraTreesClassifier)(**options)
    timed(lambda: model.fit(a, y[:rows]))
    print("score", round(model.score(b, y[rows:]), 4))
elif case.startswith("neighbours"):
    if case.endswith("digits"):
        X, y = load_digits(return_X_y=True)
        model = KNeighborsClassifier(5, n_jobs=threads).fit(X[:1200], y[:1200])
        b, y = X[1200:], y[1200:]
    else:
        columns = 5 if case.endswith("5") else 30
        rows = 20_000
        X, score = table(rows + 5_000, max(columns, 16))
        X = X[:, :columns].copy()
        y = (score > 0).astype(int)
        metric = "manhattan" if case.endswith("manhattan") else "euclidean"
        model = KNeighborsClassifier(5, metric=metric, n_jobs=threads).fit(X[:rows], y[:rows])
        b, y = X[rows:], y[rows:]
    answer = timed(lambda: model.predict(b))
    print("score", round(float((answer == y).mean()), 4))
else:
    random = np.random.RandomState(0)
    centres, columns, rows = (50, 10, 100_000) if case.endswith("50") else (8, 20, 100_000)
    X = random.standard_normal((rows, columns)) + 2 * random.standard_normal((centres, columns))[np.arange(rows) % centres]
    model = timed(lambda: KMeans(centres, random_state=0).fit(X))
    print("inertia", round(model.inertia_, 1), "iterations", model.n_iter_)
