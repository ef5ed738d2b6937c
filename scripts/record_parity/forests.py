"""Trees with their statistics, neighbours, clusters, naive Bayes, AdaBoost."""
import numpy as np
from sklearn import cluster, ensemble, naive_bayes, neighbors, tree


def tree_nodes(load, write):
    cases = []
    for data in ["iris", "wine", "diabetes"]:
        x, y = load(data)
        regression = data == "diabetes"
        variants = [
            {"max_leaf_nodes": 6}, {"min_weight_fraction_leaf": 0.1}, {"min_impurity_decrease": 0.02},
            {"splitter": "random", "max_depth": 4}, {"min_samples_leaf": 0.05, "max_depth": 5},
            {"max_features": "log2", "max_depth": 3}, {"ccp_alpha": 60.0 if regression else 0.02},
        ]
        if regression:
            variants += [
                {"criterion": "absolute_error", "max_depth": 3}, {"criterion": "poisson", "max_depth": 3},
                {"criterion": "absolute_error", "splitter": "random", "max_depth": 3},
            ]
        else:
            variants += [{"criterion": "entropy", "max_leaf_nodes": 6}, {"criterion": "log_loss", "max_depth": 2}]
        for params in variants:
            for missing in [False, True]:
                holes = x.copy()
                if missing:
                    if params.get("criterion") == "absolute_error":
                        continue
                    holes[::7, 2] = np.nan
                    params = {"max_depth": 4, **params}
                make = tree.DecisionTreeRegressor if regression else tree.DecisionTreeClassifier
                t = make(random_state=3, **params).fit(holes, y).tree_
                cases.append({
                    "data": data, "params": params, "missing": missing,
                    "feature": [int(f) if f >= 0 else -1 for f in t.feature],
                    "threshold": [min(float(v), 3.4028234663852886e38) for v in t.threshold],
                    "left": t.children_left.tolist(), "right": t.children_right.tolist(),
                    "missingLeft": [int(v) for v in t.missing_go_to_left],
                    "value": t.value[:, 0, :].ravel().tolist(),
                    "impurity": t.impurity.tolist(), "samples": t.n_node_samples.tolist(),
                    "weights": t.weighted_n_node_samples.tolist()})
    write("tree_nodes", "the same splits and sums up to rounding; thresholds rounded down to float32", cases)


def pruning(load, write):
    cases = []
    for data in ["iris", "wine", "breast_cancer"]:
        x, y = load(data)
        path = tree.DecisionTreeClassifier(random_state=0).cost_complexity_pruning_path(x, y)
        cases.append({"data": data, "alphas": path.ccp_alphas.tolist(), "impurities": path.impurities.tolist()})
    write("pruning", "the same formula up to rounding", cases)


def nearest(load, write):
    cases = []
    for data in ["iris", "wine", "digits", "diabetes"]:
        x, y = load(data)
        a, b = x[::2], x[1::2][:25]
        for params in [
            {}, {"metric": "manhattan"}, {"metric": "chebyshev"}, {"p": 3.0}, {"metric": "cosine"},
            {"weights": "distance", "n_neighbors": 7},
        ]:
            make = neighbors.KNeighborsRegressor if data == "diabetes" else neighbors.KNeighborsClassifier
            model = make(algorithm="brute", **params).fit(a, y[::2])
            distances, _ = model.kneighbors(b)
            answer = model.predict(b) if data == "diabetes" else model.predict_proba(b)
            cases.append({
                "data": data, "params": params, "distances": distances.ravel().tolist(),
                "answer": np.ravel(answer).tolist()})
    write(
        "nearest", "distances are exact here, while the peer takes them from products of matrices; a row at the "
        "same distance as the last neighbour may stand for it", cases)


def clusters(load, write):
    cases = []
    for data in ["iris", "wine", "breast_cancer"]:
        x, _ = load(data)
        for params in [
            {"n_clusters": 3}, {"n_clusters": 10}, {"n_clusters": 4, "n_init": 3},
            {"n_clusters": 3, "init": "random"},
        ]:
            for seed in [0, 7]:
                for weighted in [False, True]:
                    weights = 1.0 + np.arange(len(x)) % 3 if weighted else None
                    model = cluster.KMeans(random_state=seed, **params).fit(x, sample_weight=weights)
                    cases.append({
                        "data": data, "params": params, "seed": seed, "weighted": weighted,
                        "centres": model.cluster_centers_.ravel().tolist(), "labels": model.labels_.tolist(),
                        "inertia": float(model.inertia_), "iterations": int(model.n_iter_),
                        "distances": model.transform(x[:3]).ravel().tolist()})
    write("clusters", "the same draws and the same means up to rounding", cases)


def bayes(load, write):
    cases = []
    for data in ["iris", "wine", "digits"]:
        x, y = load(data)
        priors = np.arange(1, len(set(y)) + 1, dtype=float)
        priors = (priors / priors.sum()).tolist()
        for name, params in [
            ("GaussianNB", {}), ("GaussianNB", {"priors": priors}), ("MultinomialNB", {}),
            ("MultinomialNB", {"alpha": 0.1, "fit_prior": False}), ("MultinomialNB", {"class_prior": priors}),
            ("BernoulliNB", {"binarize": 3.0}), ("BernoulliNB", {"binarize": 3.0, "alpha": 0.5}),
            ("ComplementNB", {}), ("ComplementNB", {"norm": True}),
        ]:
            for weighted in [False, True]:
                weights = 1.0 + np.arange(len(x[::2])) % 3 if weighted else None
                model = getattr(naive_bayes, name)(**params).fit(x[::2], y[::2], sample_weight=weights)
                cases.append({
                    "data": data, "learner": name, "params": params, "weighted": weighted,
                    "probabilities": model.predict_proba(x[1::2][:12]).ravel().tolist()})
    write("bayes", "the same formulas up to rounding", cases)


def adaboost(load, write):
    cases = []
    for data in ["iris", "wine", "breast_cancer", "diabetes"]:
        x, y = load(data)
        regression = data == "diabetes"
        variants = [{}, {"n_estimators": 10, "learning_rate": 0.5}]
        if regression:
            variants += [{"n_estimators": 8, "loss": "square"}, {"n_estimators": 8, "loss": "exponential"}]
        for params in variants:
            params = {"n_estimators": 12, **params}
            make = ensemble.AdaBoostRegressor if regression else ensemble.AdaBoostClassifier
            model = make(random_state=1, **params).fit(x, y)
            answer = model.predict(x[:40]) if regression else model.predict_proba(x[:40])
            cases.append({
                "data": data, "params": params, "weights": model.estimator_weights_[:len(model.estimators_)].tolist(),
                "errors": model.estimator_errors_[:len(model.estimators_)].tolist(),
                "answer": np.ravel(answer).tolist()})
    write("adaboost", "the same rounds from the same draws, up to rounding", cases)


RECORDERS = [tree_nodes, pruning, nearest, clusters, bayes, adaboost]
