extension SklearnScripts {
  /// `sklearn.multioutput`: one estimator a column of the target, side by side or in a chain.
  static let multioutput = #"""
import numpy as np
from sklearn.base import (
    BaseEstimator, ClassifierMixin, MetaEstimatorMixin, RegressorMixin, _check_feature_names, available_if, clone,
    is_classifier)
from sklearn.utils.validation import check_is_fitted


class _MultiOutput(MetaEstimatorMixin, BaseEstimator):
    def __init__(self, estimator, *, n_jobs=None):
        self.estimator = estimator
        self.n_jobs = n_jobs

    def fit(self, X, y, sample_weight=None, **fit_params):
        """Fits a clone of the estimator for each column of y."""
        if not hasattr(self.estimator, 'fit'):
            raise ValueError('The base estimator should implement a fit method')
        y = np.asarray(y)
        if y.ndim == 1:
            raise ValueError('y must have at least two dimensions for multi-output regression but has only one.')
        _check_feature_names(self, X, reset=True)
        if sample_weight is not None:
            fit_params['sample_weight'] = sample_weight
        self.estimators_ = [clone(self.estimator).fit(X, y[:, place], **fit_params) for place in range(y.shape[1])]
        if hasattr(self.estimators_[0], 'n_features_in_'):
            self.n_features_in_ = self.estimators_[0].n_features_in_
        return self

    def predict(self, X):
        """A column of answers for each column of y."""
        check_is_fitted(self)
        return np.array([np.asarray(part.predict(X)) for part in self.estimators_]).T


class MultiOutputRegressor(RegressorMixin, _MultiOutput):
    """A regressor for each column of the target."""

    __module__ = 'sklearn.multioutput'

    def __init__(self, estimator, *, n_jobs=None):
        super().__init__(estimator, n_jobs=n_jobs)


class MultiOutputClassifier(ClassifierMixin, _MultiOutput):
    """A classifier for each column of the target."""

    __module__ = 'sklearn.multioutput'

    def __init__(self, estimator, *, n_jobs=None):
        super().__init__(estimator, n_jobs=n_jobs)

    def fit(self, X, Y, sample_weight=None, **fit_params):
        super().fit(X, Y, sample_weight=sample_weight, **fit_params)
        self.classes_ = [part.classes_ for part in self.estimators_]
        return self

    @available_if(lambda self: hasattr(self.estimator, 'predict_proba'))
    def predict_proba(self, X):
        """A table of probabilities for each column of y."""
        check_is_fitted(self)
        return [part.predict_proba(X) for part in self.estimators_]

    def score(self, X, y):
        """The share of rows of which all labels are right."""
        check_is_fitted(self)
        y = np.asarray(y)
        if y.ndim == 1:
            raise ValueError('y must have at least two dimensions for multi target classification but has only one')
        if y.shape[1] != len(self.estimators_):
            raise ValueError('The number of outputs of Y for fit {0} and score {1} should be same'.format(
                len(self.estimators_), y.shape[1]))
        return float(np.mean(np.all(y == self.predict(X), axis=1)))


class _Chain(BaseEstimator):
    def __init__(self, estimator, *, order=None, cv=None, random_state=None, verbose=False):
        self.estimator = estimator
        self.order = order
        self.cv = cv
        self.random_state = random_state
        self.verbose = verbose

    def fit(self, X, Y, **fit_params):
        """Fits a clone of the estimator for each column of Y, which sees the columns ahead of it too."""
        X, Y = np.asarray(X, dtype=float), np.asarray(Y)
        if self.cv is not None:
            raise NotImplementedError(f'{type(self).__name__} with cv is not supported by Lapis: None is.')
        count = Y.shape[1]
        order = list(range(count)) if self.order is None else self.order
        if isinstance(order, str):
            if order != 'random':
                raise ValueError("order must be None, 'random' or a list of columns")
            from sklearn.utils.validation import check_random_state
            order = check_random_state(self.random_state).permutation(count).tolist()
        elif sorted(order) != list(range(count)):
            raise ValueError('invalid order')
        self.order_ = list(order)
        self.estimators_ = []
        for place, column in enumerate(self.order_):
            seen = np.hstack([X] + [Y[:, [c]] for c in self.order_[:place]])
            self.estimators_.append(clone(self.estimator).fit(seen, Y[:, column], **fit_params))
        self.n_features_in_ = X.shape[1]
        if is_classifier(self):
            self.classes_ = [part.classes_ for part in self.estimators_]
        return self

    def _chained(self, X, method):
        check_is_fitted(self)
        X = np.asarray(X, dtype=float)
        answers = np.zeros((len(X), len(self.estimators_)))
        wanted = np.zeros((len(X), len(self.estimators_)))
        for place, part in enumerate(self.estimators_):
            seen = np.hstack([X, answers[:, :place]])
            answers[:, place] = part.predict(seen)
            if method == 'predict_proba':
                wanted[:, place] = np.asarray(part.predict_proba(seen))[:, 1]
            elif method == 'decision_function':
                wanted[:, place] = part.decision_function(seen)
            else:
                wanted[:, place] = answers[:, place]
        back = np.empty_like(np.asarray(self.order_))
        back[self.order_] = np.arange(len(self.order_))
        return wanted[:, back]

    def predict(self, X):
        """A column of answers for each column of Y."""
        return self._chained(X, 'predict')


class ClassifierChain(MetaEstimatorMixin, ClassifierMixin, _Chain):
    """A classifier for each label, which sees the labels ahead of it."""

    __module__ = 'sklearn.multioutput'

    def __init__(self, estimator, *, order=None, cv=None, chain_method='predict', random_state=None, verbose=False):
        super().__init__(estimator, order=order, cv=cv, random_state=random_state, verbose=verbose)
        self.chain_method = chain_method

    def predict_proba(self, X):
        return self._chained(X, 'predict_proba')

    def decision_function(self, X):
        return self._chained(X, 'decision_function')


class RegressorChain(MetaEstimatorMixin, RegressorMixin, _Chain):
    """A regressor for each column, which sees the columns ahead of it."""

    __module__ = 'sklearn.multioutput'

    def __init__(self, estimator, *, order=None, cv=None, random_state=None, verbose=False):
        super().__init__(estimator, order=order, cv=cv, random_state=random_state, verbose=verbose)
"""#
}
