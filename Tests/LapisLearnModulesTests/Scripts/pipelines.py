from sklearn.base import clone
from sklearn.datasets import load_iris
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import MinMaxScaler, StandardScaler
from sklearn.tree import DecisionTreeClassifier

X, y = load_iris(return_X_y=True)
pipe = make_pipeline(StandardScaler(), LogisticRegression(tol=1e-10, max_iter=10000))
print(pipe)
pipe.fit(X, y)
print(round(pipe.score(X, y), 6), pipe.predict(X[::50]))
print(pipe.predict_proba(X[:1]).round(5))
print(pipe.classes_, pipe.n_features_in_)
print(list(pipe.named_steps.keys()), pipe.named_steps["standardscaler"].mean_.round(6))
print(pipe.named_steps.logisticregression.coef_.shape)
print(pipe[0].scale_.round(6), pipe["standardscaler"].var_.round(6))
print(len(pipe), [name for name, step in pipe.steps])

pipe = Pipeline([("scale", MinMaxScaler()), ("tree", DecisionTreeClassifier(max_depth=2, random_state=0))])
print(pipe)
pipe.set_params(tree__max_depth=3, scale__feature_range=(0, 2))
print(pipe.get_params()["tree__max_depth"], pipe.get_params(deep=False).keys())
print(pipe.fit(X, y).score(X, y) > 0.95)
copy = clone(pipe)
print(copy)
print(RandomForestClassifier(n_estimators=10, max_depth=3, max_features=0.5, min_samples_leaf=2, random_state=0))
print(LogisticRegression(C=2.0, class_weight="balanced").get_params()["class_weight"])
model = LogisticRegression()
model.C = 4
print(model.C, model)
print(hasattr(model, "coef_"), hasattr(model, "predict"))
try:
    make_pipeline(StandardScaler(), DecisionTreeClassifier()).predict(X)
except Exception as error:
    print(type(error).__name__)
print(make_pipeline(StandardScaler(), StandardScaler()).fit_transform(X)[0].round(6))
