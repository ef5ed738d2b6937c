# Linear models, support vector machines, networks and Gaussian processes against scikit-learn: linear.py
# [CASE ROUNDS]. Without arguments it prints its cases.
import os
import sys
import time

CASES = [
    "logistic", "logistic lbfgs", "logistic digits", "logistic l1", "least squares", "ridge", "elastic net",
    "lasso wide", "sgd", "linear svc", "linear svr", "svc", "svc digits", "svr", "network", "network digits",
    "network numbers", "gaussian process",
]
if len(sys.argv) < 3:
    print("\n".join(CASES))
    sys.exit()
case, rounds = sys.argv[1], int(sys.argv[2])

import warnings

import numpy as np
from sklearn.datasets import load_digits
from sklearn.gaussian_process import GaussianProcessRegressor
from sklearn.gaussian_process.kernels import RBF, WhiteKernel
from sklearn.linear_model import ElasticNet, Lasso, LinearRegression, LogisticRegression, Ridge, SGDClassifier
from sklearn.neural_network import MLPClassifier, MLPRegressor
from sklearn.svm import SVC, SVR, LinearSVC, LinearSVR

# Networks stop before they have converged.
warnings.simplefilter("ignore")


def table(rows, columns, seed=0):
    """Normal columns; a score that is mostly linear in half of them."""
    random = np.random.RandomState(seed)
    X = random.standard_normal((rows, columns))
    weights = random.standard_normal(columns) * (np.arange(columns) % 2)
    score = X.dot(weights) / columns ** 0.5 + 0.5 * X[:, 0] * X[:, 2] + 0.3 * random.standard_normal(rows)
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


if "digits" in case:
    X, y = load_digits(return_X_y=True)
    model = {
        "logistic digits": LogisticRegression(max_iter=5000),
        "svc digits": SVC(gamma=0.001),
        "network digits": MLPClassifier(max_iter=20, random_state=0),
    }[case]
elif case in ("logistic", "logistic lbfgs", "logistic l1", "sgd", "linear svc"):
    X, score = table(20_000, 50)
    y = (score > 0).astype(int)
    model = {
        "logistic": LogisticRegression(solver="newton-cholesky"),
        "logistic lbfgs": LogisticRegression(),
        "logistic l1": LogisticRegression(solver="liblinear", l1_ratio=1, C=0.01),
        "sgd": SGDClassifier(random_state=0, max_iter=10, tol=None),
        "linear svc": LinearSVC(),
    }[case]
elif case in ("svc", "network"):
    X, score = table(5_000, 20)
    y = (score > 0).astype(int)
    model = {"svc": SVC(), "network": MLPClassifier(max_iter=20, random_state=0)}[case]
else:
    rows, columns = {
        "lasso wide": (300, 2_000), "svr": (3_000, 20), "linear svr": (5_000, 20), "network numbers": (5_000, 20),
        "gaussian process": (300, 5),
    }.get(case, (20_000, 100))
    X, y = table(rows, columns)
    model = {
        "least squares": LinearRegression(),
        "ridge": Ridge(),
        "elastic net": ElasticNet(alpha=0.01, tol=1e-6),
        "lasso wide": Lasso(alpha=0.02),
        "svr": SVR(C=10.0),
        "linear svr": LinearSVR(max_iter=10_000),
        "network numbers": MLPRegressor(max_iter=20, random_state=0),
        "gaussian process": GaussianProcessRegressor(RBF(2.0) + WhiteKernel(0.5), normalize_y=True),
    }[case]
model = timed(lambda: model.fit(X, y))
print(model.score(X, y))
