import numpy as np
from sklearn.datasets import load_diabetes, load_iris
from sklearn.ensemble import ExtraTreesRegressor, RandomForestClassifier, RandomForestRegressor
from sklearn.tree import (
    DecisionTreeClassifier, DecisionTreeRegressor, ExtraTreeClassifier, ExtraTreeRegressor, export_text)


def show(model, X):
    t = model.tree_
    print(model)
    print(t.node_count, t.max_depth, t.n_leaves, model.get_depth(), model.get_n_leaves(), t.n_features, t.n_outputs)
    print(t.feature.tolist(), t.threshold.round(4).tolist())
    print(t.children_left.tolist(), t.children_right.tolist(), t.n_node_samples.tolist())
    print(t.impurity.round(6), t.weighted_n_node_samples.round(4).tolist())
    print(t.value.shape, t.value[:4].round(5).tolist(), model.apply(X[::30]))
    print(model.feature_importances_.round(6), model.max_features_, model.n_outputs_)


X, y = load_iris(return_X_y=True)
for params in (
    dict(max_depth=3), dict(max_leaf_nodes=5), dict(ccp_alpha=0.02), dict(min_weight_fraction_leaf=0.1),
    dict(class_weight={0: 1, 1: 2, 2: 5}, max_depth=2), dict(criterion="log_loss", max_leaf_nodes=6),
    dict(splitter="random", max_depth=3), dict(max_features=2, max_depth=3), dict(max_features="log2", max_depth=2),
    dict(max_features=0.5, max_depth=2, min_samples_split=0.2),
):
    show(DecisionTreeClassifier(random_state=3, **params).fit(X, y), X)
show(ExtraTreeClassifier(random_state=1, max_depth=2).fit(X, y), X)

a, b = load_diabetes(return_X_y=True)
for params in (
    dict(max_leaf_nodes=7), dict(criterion="absolute_error", max_depth=2), dict(criterion="poisson", max_depth=2),
    dict(ccp_alpha=100.0),
):
    show(DecisionTreeRegressor(random_state=5, **params).fit(a, b), a)
show(ExtraTreeRegressor(random_state=0, max_depth=2).fit(a, b), a)
path = DecisionTreeRegressor(random_state=0, max_depth=3).cost_complexity_pruning_path(a, b)
print(path.ccp_alphas.round(4), path.impurities.round(3))

tree = DecisionTreeClassifier(random_state=0, max_depth=2).fit(X, y)
print(export_text(tree))
print(export_text(tree, feature_names=["a", "b", "c", "d"], class_names=["x", "y", "z"], decimals=3, spacing=2))
print(export_text(tree, show_weights=True, max_depth=0))
print(export_text(DecisionTreeRegressor(random_state=0, max_depth=2).fit(a, b)))

# Missing values.
X[::7, 2] = np.nan
show(DecisionTreeClassifier(random_state=0, max_depth=3).fit(X, y), X)

# Forests draw other random numbers than the peer, so only what any good one has is compared.
X, y = load_iris(return_X_y=True)
forest = RandomForestClassifier(n_estimators=40, oob_score=True, random_state=0).fit(X, y)
print(forest.oob_score_ > 0.9, forest.oob_decision_function_.shape, len(forest.estimators_), forest.apply(X).shape)
member = forest.estimators_[3]
print(type(member).__name__, member.classes_, member.max_features, (member.apply(X) == forest.apply(X)[:, 3]).all())
mean = sum(m.predict_proba(X) for m in forest.estimators_) / 40
print(np.abs(mean - forest.predict_proba(X)).max() < 1e-12)
print(RandomForestClassifier(10, max_leaf_nodes=4, class_weight="balanced_subsample", random_state=0).fit(X, y).estimators_[0].get_n_leaves())
forest = RandomForestRegressor(30, oob_score=True, max_samples=0.5, criterion="poisson", random_state=0).fit(a, b)
print(forest.oob_score_ > 0.3, forest.oob_prediction_.shape, forest.estimators_[0].tree_.weighted_n_node_samples[0])
forest = ExtraTreesRegressor(20, criterion="absolute_error", max_depth=4, random_state=0).fit(a, b)
print(forest.score(a, b) > 0.3, max(m.get_depth() for m in forest.estimators_))
for make in (
    lambda: RandomForestClassifier(bootstrap=False, oob_score=True).fit(X, y),
    lambda: RandomForestClassifier(bootstrap=False, max_samples=5).fit(X, y),
    lambda: DecisionTreeRegressor(criterion="poisson").fit(a, b - 200),
    lambda: DecisionTreeClassifier(class_weight={7: 1}).fit(X, y),
):
    try:
        make()
    except ValueError as error:
        print(error)
