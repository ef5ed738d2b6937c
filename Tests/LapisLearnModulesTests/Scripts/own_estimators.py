# Estimators that a script defines, in everything that composes.
import numpy as np
import pandas as pd
from sklearn.base import BaseEstimator, ClassifierMixin, RegressorMixin, TransformerMixin, clone, is_classifier, is_regressor
from sklearn.datasets import load_iris
from sklearn.exceptions import NotFittedError
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV, cross_val_score
from sklearn.pipeline import FeatureUnion, Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.utils.multiclass import unique_labels
from sklearn.utils.validation import check_array, check_is_fitted, check_X_y


class Clipper(BaseEstimator, TransformerMixin):
    def __init__(self, low=0.05, high=0.95, columns=None):
        self.low = low
        self.high = high
        self.columns = columns

    def fit(self, X, y=None):
        X = check_array(X)
        self.n_features_in_ = X.shape[1]
        self.low_ = np.quantile(X, self.low, axis=0)
        self.high_ = np.quantile(X, self.high, axis=0)
        return self

    def transform(self, X):
        check_is_fitted(self)
        return np.clip(check_array(X), self.low_, self.high_)

    def get_feature_names_out(self, input_features=None):
        return np.array([f"clip{i}" for i in range(self.n_features_in_)], dtype=object)


class Nearest(ClassifierMixin, BaseEstimator):
    """The class of the nearest mean."""

    def __init__(self, shrink=0.0):
        self.shrink = shrink

    def fit(self, X, y):
        X, y = check_X_y(X, y)
        self.classes_ = unique_labels(y)
        centre = X.mean(axis=0)
        self.means_ = np.array([X[y == c].mean(axis=0) * (1 - self.shrink) + centre * self.shrink for c in self.classes_])
        return self

    def predict(self, X):
        check_is_fitted(self)
        X = check_array(X)
        gaps = ((X[:, None, :] - self.means_[None, :, :]) ** 2).sum(axis=2)
        return self.classes_[gaps.argmin(axis=1)]


class Mean(RegressorMixin, BaseEstimator):
    def fit(self, X, y):
        self.mean_ = float(np.mean(y))
        return self

    def predict(self, X):
        return np.full(len(X), self.mean_)


X, y = load_iris(return_X_y=True)
print(Clipper(), Clipper(high=0.9, columns=["a"]), Nearest(shrink=0.5))
print(Clipper().get_params(), is_classifier(Nearest()), is_regressor(Nearest()), is_regressor(Mean()))
print(Clipper().fit(X).transform(X)[:2].round(3), Clipper().fit_transform(X, y).sum().round(3))
print(round(Nearest().fit(X, y).score(X, y), 6), round(Mean().fit(X, y).score(X, y), 6))
pipe = Pipeline([("clip", Clipper()), ("scale", StandardScaler()), ("model", Nearest())])
print(pipe)
print(round(pipe.fit(X, y).score(X, y), 6), pipe.predict(X[::30]), pipe.classes_)
print(sorted(pipe.get_params()))
pipe.set_params(clip__low=0.1, model__shrink=0.2, scale="passthrough")
print(pipe)
print(clone(pipe).get_params()["model__shrink"], clone(pipe) is not pipe)
print(cross_val_score(pipe, X, y, cv=3).round(6))
grid = GridSearchCV(pipe, {"model__shrink": [0.0, 0.3, 0.9], "clip": [Clipper(), "passthrough"]}, cv=3)
grid.fit(X, y)
print(grid.best_params_, round(grid.best_score_, 6), grid.cv_results_["rank_test_score"])
print(grid)
union = FeatureUnion([("clip", Clipper()), ("scale", StandardScaler())])
print(union.fit_transform(X).shape, union.fit_transform(X)[0].round(4))
print(list(union.get_feature_names_out()))
print(make_pipeline(union, LogisticRegression(max_iter=1000)).fit(X, y).score(X, y) > 0.9)
frame = pd.DataFrame(X, columns=["a", "b", "c", "d"])
print(Clipper().set_output(transform="pandas").fit_transform(frame).head(2).round(3))
print(isinstance(StandardScaler(), TransformerMixin), isinstance(LogisticRegression(), BaseEstimator),
      isinstance(LogisticRegression(), ClassifierMixin), isinstance(LogisticRegression(), RegressorMixin),
      isinstance(Nearest(), BaseEstimator), isinstance(3, BaseEstimator), isinstance(pipe, BaseEstimator))


def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ":", error)


attempt(lambda: Clipper().transform(X))
attempt(lambda: Clipper(3, other=1))
attempt(lambda: Clipper().set_params(nothing=1))
attempt(lambda: pipe.set_params(other__shrink=1))
attempt(lambda: Pipeline([("a", Clipper()), ("a", Nearest())]).fit(X, y))
attempt(lambda: Pipeline([("a__b", Clipper()), ("c", Nearest())]).fit(X, y))
attempt(lambda: Pipeline([("a", Nearest()), ("c", Nearest())]).fit(X, y))
attempt(lambda: Pipeline([("a", Clipper()), ("c", 3)]).fit(X, y))
attempt(lambda: Pipeline([]).fit(X, y))
attempt(lambda: pipe.fit(X, y, sample_weight=np.ones(150)))
attempt(lambda: make_pipeline(Clipper(), Nearest()).predict(X))
attempt(lambda: hasattr(pipe, "predict_proba"))
attempt(lambda: clone(3))
attempt(lambda: clone(Clipper))
attempt(lambda: Nearest().fit(X, y[:10]))
attempt(lambda: Nearest().fit([1, 2, 3], [1, 2, 3]))
attempt(lambda: check_array([[1.0, np.nan]]))
attempt(lambda: check_array([["a", "b"]]))
attempt(lambda: pipe["nothing"])


class Odd(BaseEstimator):
    def __init__(self, *args):
        self.args = args


class Changing(BaseEstimator):
    def __init__(self, a=None):
        self.a = [] if a is None else list(a)


attempt(lambda: Odd().get_params())
attempt(lambda: clone(Changing([1])))
