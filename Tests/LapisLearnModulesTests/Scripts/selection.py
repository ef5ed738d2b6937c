from sklearn.datasets import load_diabetes, load_iris
from sklearn.inspection import permutation_importance
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.model_selection import (
    GridSearchCV, KFold, cross_val_predict, cross_val_score, cross_validate, train_test_split)
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

X, y = load_iris(return_X_y=True)
model = LogisticRegression(tol=1e-10, max_iter=10000)
print(cross_val_score(model, X, y).round(6))
print(cross_val_score(model, X, y, cv=3, scoring="neg_log_loss").round(5))
print(cross_val_score(model, X, y, cv=KFold(4, shuffle=True, random_state=0), scoring="f1_macro").round(6))
result = cross_validate(model, X, y, cv=3, scoring=["accuracy", "roc_auc_ovr"], return_train_score=True)
print(sorted(result.keys()), result["test_accuracy"].round(6), result["test_roc_auc_ovr"].round(6))
print(round(float((cross_val_predict(model, X, y, cv=3) == y).mean()), 6))
print(cross_val_predict(model, X, y, cv=3, method="predict_proba")[:1].round(4))

X, y = load_diabetes(return_X_y=True)
print(cross_val_score(Ridge(0.1), X, y).round(6))
print(cross_val_score(Ridge(0.1), X, y, cv=4, scoring="neg_mean_squared_error").round(3))
print(cross_val_score(Ridge(0.1), X, y, cv=4, scoring=lambda m, a, b: float(m.predict(a).mean())).round(4))
grid = GridSearchCV(make_pipeline(StandardScaler(), Ridge()), {"ridge__alpha": [0.1, 1.0, 30.0, 300.0]}, cv=4)
grid.fit(X, y)
print(grid.best_params_, round(grid.best_score_, 6), grid.best_index_)
print(grid.cv_results_["mean_test_score"].round(5), grid.cv_results_["rank_test_score"])
print(grid.predict(X[:2]).round(4), round(grid.score(X, y), 6))

a, b, c, d = train_test_split(X, y, random_state=1)
model = Ridge(0.1).fit(a, c)
found = permutation_importance(model, b, d, n_repeats=6, random_state=3)
print(found.importances_mean.round(6))
print(found.importances_std.round(6), found.importances.shape)
found = permutation_importance(model, b, d, scoring="neg_mean_absolute_error", random_state=0)
print(found["importances_mean"].round(5))
