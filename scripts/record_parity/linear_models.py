"""Coefficients of linear models: logistic regression, least squares with penalties, stochastic gradients,
linear support vector machines."""
import warnings

import numpy as np
from sklearn import linear_model, preprocessing, svm


def linear_models(load, write):
    warnings.simplefilter("ignore")
    cases = []

    def add(data, learner, params, model, scaled=True, weighted=False, tolerance=1e-6):
        x, y = load(data)
        if scaled:
            x = preprocessing.StandardScaler().fit_transform(x)
        weights = 1.0 + np.arange(len(y)) % 3
        if weighted:
            model.fit(x, y, sample_weight=weights)
        else:
            model.fit(x, y)
        cases.append({
            "data": data, "learner": learner, "params": params, "scaled": scaled, "weighted": weighted,
            "tolerance": tolerance, "coefficients": np.ravel(model.coef_).tolist(),
            "intercepts": np.ravel(model.intercept_).tolist()})

    # Cut short: the same steps of the same method, whose rounding errors grow on unscaled data.
    for data, steps, tolerance in [("breast_cancer", 5, 1e-6), ("breast_cancer", 20, 1e-3), ("digits", 20, 1e-6),
                                   ("wine", 15, 1e-4)]:
        add(data, "LogisticRegression", {"solver": "lbfgs", "max_iter": steps},
            linear_model.LogisticRegression(max_iter=steps), scaled=False, tolerance=tolerance)
    for weighted in [False, True]:
        for params, peer in [
            ({"solver": "newton-cholesky"}, {"solver": "newton-cholesky"}),
            ({"solver": "lbfgs", "C": 0.1}, {"C": 0.1}),
            ({"solver": "liblinear", "C": 0.5}, {"solver": "liblinear", "C": 0.5}),
            ({"solver": "liblinear", "C": 0.1, "intercept_scaling": 10.0},
             {"solver": "liblinear", "C": 0.1, "intercept_scaling": 10.0}),
            ({"solver": "saga", "penalty": "l1", "C": 0.1}, {"solver": "saga", "l1_ratio": 1, "C": 0.1}),
            ({"solver": "saga", "penalty": "elasticnet", "l1_ratio": 0.5, "C": 0.1},
             {"solver": "saga", "l1_ratio": 0.5, "C": 0.1}),
        ]:
            add("breast_cancer", "LogisticRegression", {**params, "tol": 1e-10, "max_iter": 100000},
                linear_model.LogisticRegression(tol=1e-10, max_iter=100000, **peer), weighted=weighted,
                tolerance=1e-5)
    add("wine", "LogisticRegression", {"solver": "saga", "penalty": "l1", "tol": 1e-10, "max_iter": 100000},
        linear_model.LogisticRegression(solver="saga", l1_ratio=1, tol=1e-10, max_iter=100000), tolerance=1e-5)

    for weighted in [False, True]:
        for learner, params, model in [
            ("LinearRegression", {"positive": True}, linear_model.LinearRegression(positive=True)),
            ("Ridge", {"alpha": 3.0, "positive": True}, linear_model.Ridge(3.0, positive=True, tol=1e-14)),
            ("ElasticNet", {"alpha": 0.3, "l1_ratio": 0.7, "positive": True, "tol": 1e-12, "max_iter": 100000},
             linear_model.ElasticNet(0.3, l1_ratio=0.7, positive=True, tol=1e-12, max_iter=100000)),
            ("ElasticNet", {"alpha": 0.3, "selection": "random", "tol": 1e-12, "max_iter": 100000},
             linear_model.ElasticNet(0.3, selection="random", tol=1e-12, max_iter=100000)),
            ("SGDRegressor", {"max_iter": 20}, linear_model.SGDRegressor(max_iter=20, random_state=0)),
            ("SGDRegressor", {"loss": "huber", "epsilon": 1.0, "average": 10},
             linear_model.SGDRegressor(
                 loss="huber", epsilon=1.0, average=10, random_state=0)),
            ("LinearSVR", {"epsilon": 5.0, "tol": 1e-10, "max_iter": 1000000},
             svm.LinearSVR(epsilon=5.0, tol=1e-10, max_iter=1000000)),
            ("LinearSVR", {"loss": "squared_epsilon_insensitive"},
             svm.LinearSVR(loss="squared_epsilon_insensitive", dual=False, tol=1e-12)),
        ]:
            add("diabetes", learner, params, model, weighted=weighted, tolerance=1e-5)
    for alpha in [5.0, 0.5, 0.01]:
        add("diabetes", "LassoLars", {"alpha": alpha}, linear_model.LassoLars(alpha))
        # The peer's path of positive coefficients ends off the optimum; coordinate descent does not.
        add("diabetes", "LassoLars", {"alpha": alpha, "positive": True},
            linear_model.Lasso(alpha, positive=True, tol=1e-14, max_iter=1000000))

    for data in ["breast_cancer", "wine"]:
        for weighted in [False, True]:
            for learner, params, model in [
                ("RidgeClassifier", {"alpha": 2.0}, linear_model.RidgeClassifier(2.0)),
                ("RidgeClassifier", {"class_weight": "balanced"}, linear_model.RidgeClassifier(class_weight="balanced")),
                ("SGDClassifier", {}, linear_model.SGDClassifier(random_state=0)),
                ("SGDClassifier", {"loss": "log_loss", "learning_rate": "constant", "class_weight": "balanced"},
                 linear_model.SGDClassifier(
                     loss="log_loss", learning_rate="constant", class_weight="balanced", random_state=0)),
                ("SGDClassifier",
                 {"loss": "modified_huber", "penalty": "l1", "learning_rate": "adaptive", "eta0": 0.001},
                 linear_model.SGDClassifier(
                     loss="modified_huber", penalty="l1", learning_rate="adaptive", eta0=0.001, random_state=0)),
                ("LinearSVC", {}, svm.LinearSVC(tol=1e-12, max_iter=100000)),
                ("LinearSVC", {"loss": "hinge", "C": 0.1, "tol": 1e-10, "max_iter": 10000000},
                 svm.LinearSVC(loss="hinge", C=0.1, tol=1e-10, max_iter=10000000)),
                ("LinearSVC", {"class_weight": "balanced", "intercept_scaling": 3.0},
                 svm.LinearSVC(class_weight="balanced", intercept_scaling=3.0, tol=1e-12, max_iter=100000)),
            ]:
                add(data, learner, params, model, weighted=weighted, tolerance=1e-5)
    write("linear-models", "the same closed form, converged optimum, or sequence of steps up to rounding", cases)


RECORDERS = [linear_models]
