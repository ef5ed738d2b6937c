import warnings

import numpy as np
import pandas as pd
from scipy.stats import loguniform, randint, uniform
from sklearn.datasets import load_diabetes, load_iris
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.metrics import f1_score, fbeta_score, get_scorer, make_scorer, mean_absolute_error
from sklearn.model_selection import (
    GridSearchCV, KFold, ParameterGrid, ParameterSampler, RandomizedSearchCV, StratifiedKFold, cross_val_predict,
    cross_validate, learning_curve, permutation_test_score, validation_curve)
from sklearn.naive_bayes import GaussianNB
from sklearn.neighbors import KNeighborsClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.tree import DecisionTreeClassifier

X, y = load_iris(return_X_y=True)
grid = GridSearchCV(KNeighborsClassifier(), {"n_neighbors": [1, 5, 15], "weights": ["uniform", "distance"]}, cv=4,
                    return_train_score=True, verbose=1)
print(grid.fit(X, y))
print(grid.best_params_, round(grid.best_score_, 6), grid.best_index_, grid.n_splits_, grid.multimetric_)
table = pd.DataFrame(grid.cv_results_).drop(columns=["mean_fit_time", "std_fit_time", "mean_score_time", "std_score_time"])
print(table.columns.tolist())
print(table[["param_n_neighbors", "param_weights", "mean_test_score", "std_test_score", "rank_test_score"]].round(5))
print(grid.cv_results_["split1_train_score"].round(5), grid.cv_results_["params"][3])
print(grid.best_estimator_, grid.predict(X[::50]), grid.predict_proba(X[:1]).round(3), grid.classes_, round(grid.score(X, y), 5))
print(grid.get_params()["estimator__n_neighbors"], hasattr(grid, "transform"), grid.n_features_in_)
several = GridSearchCV(
    DecisionTreeClassifier(random_state=0), [{"max_depth": [1, 2]}, {"min_samples_leaf": [5, 20], "max_depth": [3]}],
    scoring={"acc": "accuracy", "f1": make_scorer(f1_score, average="macro")}, refit="f1", cv=StratifiedKFold(3))
several.fit(X, y)
print(several.best_params_, round(several.best_score_, 5), several.cv_results_["rank_test_acc"].tolist())
print(sorted(several.scorer_))
print(sorted(k for k in several.cv_results_ if k.startswith("mean_test")))
plain = GridSearchCV(KNeighborsClassifier(), {"n_neighbors": [3]}, refit=False).fit(X, y)
print(plain.best_params_, hasattr(plain, "best_estimator_"))
print(list(ParameterGrid({"b": [1, 2], "a": ["x", "y"]})), len(ParameterGrid([{"a": [1]}, {"b": [1, 2]}])), ParameterGrid({"b": [1, 2], "a": ["x", "y"]})[2])
print(list(ParameterSampler({"a": list(range(10)), "b": ["x", "y", "z"]}, 4, random_state=0)))
for params in ParameterSampler({"C": loguniform(1e-3, 1e3), "n": randint(1, 50), "s": uniform(0.5, 2), "k": [1, 2, 3]}, 3, random_state=1):
    print({name: round(float(value), 6) for name, value in sorted(params.items())})
random = RandomizedSearchCV(make_pipeline(StandardScaler(), LogisticRegression(tol=1e-8, max_iter=5000)),
                            {"logisticregression__C": loguniform(1e-2, 1e2)}, n_iter=4, random_state=3, cv=3)
random.fit(X, y)
print(round(random.best_params_["logisticregression__C"], 5), round(random.best_score_, 5))
print(random.cv_results_["mean_test_score"].round(5))
print(random.estimator)
result = cross_validate(DecisionTreeClassifier(random_state=0), X, y, cv=3, scoring=("accuracy", "f1_macro"),
                        return_train_score=True, return_estimator=True, return_indices=True)
print(sorted(result), len(result["estimator"]), len(result["indices"]["test"]), result["train_accuracy"])
print(cross_validate(KNeighborsClassifier(), X, y, cv=3, scoring=lambda m, a, b: {"one": 1.0, "two": float(m.score(a, b))})["test_two"].round(5))
print(cross_val_predict(KNeighborsClassifier(), X, y, cv=3, method="predict_proba")[::60].round(3))
sizes, train, test = learning_curve(KNeighborsClassifier(), X, y, cv=KFold(3, shuffle=True, random_state=0), train_sizes=[0.3, 0.6, 1.0])
print(sizes, train.round(4).tolist(), test.round(4).tolist())
train, test = validation_curve(KNeighborsClassifier(), X, y, param_name="n_neighbors", param_range=[1, 30], cv=3)
print(train.round(4).tolist(), test.round(4).tolist())
score, others, p = permutation_test_score(GaussianNB(), X, y, cv=3, n_permutations=6, random_state=2)
print(round(score, 5), others.round(4).tolist(), round(p, 5))
X, y = load_diabetes(return_X_y=True)
print(round(float(get_scorer("neg_mean_absolute_error")(Ridge().fit(X, y), X, y)), 4))
scorer = make_scorer(mean_absolute_error, greater_is_better=False)
print(scorer, make_scorer(fbeta_score, beta=2), round(scorer(Ridge().fit(X, y), X, y), 4))
print(get_scorer("roc_auc"), get_scorer("neg_log_loss"))
print(get_scorer("accuracy"))


def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ":", str(error).splitlines()[0] if str(error) else "")


attempt(lambda: GridSearchCV(Ridge(), {"alpha": 3}).fit(X, y))
attempt(lambda: GridSearchCV(Ridge(), {"alpha": []}).fit(X, y))
attempt(lambda: GridSearchCV(Ridge(), {"nothing": [1]}).fit(X, y))
attempt(lambda: GridSearchCV(Ridge(), {"alpha": [1]}, scoring=["r2", "neg_max_error"]).fit(X, y))
attempt(lambda: GridSearchCV(Ridge(), {"alpha": [1]}).predict(X))
attempt(lambda: plain.predict(X))
attempt(lambda: learning_curve(Ridge(), X, y, train_sizes=[0.0, 2.0]))
