"""Answers of support vector machines with kernels, multi-layer perceptrons and Gaussian processes."""
import warnings

import numpy as np
from sklearn import gaussian_process, neural_network, preprocessing, svm
from sklearn.gaussian_process import kernels


def kernel_models(load, write):
    warnings.simplefilter("ignore")
    cases = []

    def add(data, learner, params, model, weighted=False, tolerance=1e-6, rows=None):
        x, y = load(data)
        x = preprocessing.StandardScaler().fit_transform(x)
        if rows:
            x, y = x[:rows], y[:rows]
        if weighted:
            model.fit(x, y, sample_weight=1.0 + np.arange(len(y)) % 3)
        else:
            model.fit(x, y)
        if isinstance(model, svm.SVC):
            values = model.decision_function(x[::7])
        elif hasattr(model, "predict_proba"):
            values = model.predict_proba(x[::7])
        else:
            values = model.predict(x[::7])
        cases.append({
            "data": data, "learner": learner, "params": params, "weighted": weighted, "rows": rows or len(y),
            "tolerance": tolerance, "values": np.ravel(values).tolist()})

    for data in ["breast_cancer", "wine"]:
        for weighted in [False, True]:
            for params in [{}, {"kernel": "linear", "C": 0.1}, {"kernel": "poly", "degree": 2, "coef0": 1.0},
                           {"kernel": "sigmoid", "gamma": 0.01}, {"gamma": "auto", "class_weight": "balanced"}]:
                add(data, "SVC", {**params, "tol": 1e-10, "probability": False},
                    svm.SVC(tol=1e-10, **params), weighted)
    add("digits", "SVC", {"gamma": 0.01, "tol": 1e-8, "probability": False}, svm.SVC(gamma=0.01, tol=1e-8))
    for weighted in [False, True]:
        for params in [{"C": 100.0, "epsilon": 5.0}, {"kernel": "linear", "C": 10.0}]:
            add("diabetes", "SVR", {**params, "tol": 1e-8}, svm.SVR(tol=1e-8, **params), weighted)

    for data, learner in [("wine", "MLPClassifier"), ("breast_cancer", "MLPClassifier"), ("diabetes", "MLPRegressor")]:
        for weighted in [False, True]:
            for params in [
                {"max_iter": 30}, {"solver": "sgd", "learning_rate": "invscaling", "activation": "tanh", "max_iter": 20},
                {"solver": "sgd", "learning_rate": "adaptive", "nesterovs_momentum": False, "max_iter": 20,
                 "learning_rate_init": 0.0005},
                {"hidden_layer_sizes": [8, 5], "activation": "logistic", "max_iter": 20, "batch_size": 32},
                {"early_stopping": True, "activation": "identity", "max_iter": 25},
                {"solver": "lbfgs", "max_iter": 8, "hidden_layer_sizes": [6], "activation": "tanh"},
            ]:
                peer = {k: tuple(v) if isinstance(v, list) else v for k, v in params.items()}
                add(data, learner, params, getattr(neural_network, learner)(random_state=0, **peer), weighted,
                    tolerance=1e-5)

    free = [1e-5, 1e5]
    for kernel, peer, tolerance in [
        (None, None, 1e-3),
        (["sum", ["product", ["constant", [1.0], free], ["rbf", [3.0], free]], ["white", [1.0], free]],
         kernels.ConstantKernel(1.0) * kernels.RBF(3.0) + kernels.WhiteKernel(1.0), 1e-3),
        (["sum", ["product", ["constant", [1.0], free], ["matern", [3.0], free, 2.5]], ["white", [1.0], free]],
         kernels.ConstantKernel(1.0) * kernels.Matern(3.0, nu=2.5) + kernels.WhiteKernel(1.0), 1e-3),
        (["sum", ["dot", [1.0], free], ["white", [1.0], free]], kernels.DotProduct() + kernels.WhiteKernel(), 1e-3),
        (["sum", ["rational", [1.0], [], [2.0], []], ["white", [0.5], []]],
         kernels.RationalQuadratic(2.0, 1.0, "fixed", "fixed") + kernels.WhiteKernel(0.5, "fixed"), 1e-8),
    ]:
        params = {"normalize_y": True, **({"kernel": kernel} if kernel else {"alpha": 0.5})}
        add("diabetes", "GaussianProcessRegressor", params,
            gaussian_process.GaussianProcessRegressor(
                peer, normalize_y=True, alpha=1e-10 if kernel else 0.5, random_state=0),
            tolerance=tolerance, rows=150)
    write("kernel-models",
          "the same steps up to rounding; a kernel's parameters are found by another optimiser", cases)


RECORDERS = [kernel_models]
