extension SklearnScripts {
  /// `sklearn.multiclass` and `sklearn.multioutput`.
  static let oneVersus = #"""
import numpy as np
from sklearn.base import (
    BaseEstimator, ClassifierMixin, MetaEstimatorMixin, _check_feature_names, available_if, clone, is_regressor)
from sklearn.utils.multiclass import check_classification_targets
from sklearn.utils.validation import _rows, _take, check_is_fitted


class _Constant(BaseEstimator):
    """Says the one class that it saw."""

    def fit(self, X, y):
        self.y_ = np.asarray(y)
        return self

    def predict(self, X):
        return np.repeat(self.y_, _rows(X))

    def decision_function(self, X):
        return np.repeat(self.y_, _rows(X)).astype(float)

    def predict_proba(self, X):
        value = self.y_.astype(float)
        return np.repeat(np.hstack([1 - value, value]).reshape(1, -1), _rows(X), axis=0)


def _fit_binary(estimator, X, y, classes=None):
    found = np.unique(y)
    if len(found) == 1:
        if classes is not None:
            import warnings
            label = classes[int(found[0])] if found[0] in (0, 1) else found[0]
            warnings.warn('Label %s is present in all training examples.' % label)
        return _Constant().fit(X, found)
    return clone(estimator).fit(X, y)


def _score(estimator, X):
    if is_regressor(estimator):
        return np.asarray(estimator.predict(X))
    if hasattr(estimator, 'decision_function'):
        return np.ravel(estimator.decision_function(X))
    return np.asarray(estimator.predict_proba(X))[:, 1]


def _threshold(estimator):
    if hasattr(estimator, 'decision_function') and not isinstance(estimator, _Constant):
        return 0.0
    return 0.5


class OneVsRestClassifier(MetaEstimatorMixin, ClassifierMixin, BaseEstimator):
    """A classifier for each class against all others."""

    __module__ = 'sklearn.multiclass'

    def __init__(self, estimator, *, n_jobs=None, verbose=0):
        self.estimator = estimator
        self.n_jobs = n_jobs
        self.verbose = verbose

    def fit(self, X, y, **fit_params):
        """Fits a clone of the estimator for each class."""
        from sklearn.preprocessing import LabelBinarizer
        _check_feature_names(self, X, reset=True)
        self.label_binarizer_ = LabelBinarizer()
        table = self.label_binarizer_.fit_transform(y)
        table = np.asarray(table)
        self.classes_ = self.label_binarizer_.classes_
        self.estimators_ = [
            _fit_binary(self.estimator, X, table[:, place],
                        ['not %s' % self.classes_[min(place, len(self.classes_) - 1)],
                         self.classes_[min(place, len(self.classes_) - 1)]])
            for place in range(table.shape[1])]
        if hasattr(self.estimators_[0], 'n_features_in_'):
            self.n_features_in_ = self.estimators_[0].n_features_in_
        return self

    @property
    def multilabel_(self):
        return self.label_binarizer_.y_type_.startswith('multilabel')

    @property
    def n_classes_(self):
        return len(self.label_binarizer_.classes_)

    def predict(self, X):
        """The class with the highest score."""
        check_is_fitted(self)
        scores = [_score(part, X) for part in self.estimators_]
        if self.label_binarizer_.y_type_ == 'multiclass':
            return self.label_binarizer_.classes_[np.argmax(np.array(scores), axis=0)]
        flags = np.array([score > _threshold(part) for part, score in zip(self.estimators_, scores)]).astype(int).T
        if self.multilabel_:
            return flags
        return self.label_binarizer_.classes_[flags[:, 0]]

    @available_if(lambda self: hasattr(self.estimators_[0] if hasattr(self, 'estimators_') else self.estimator,
                                       'predict_proba'))
    def predict_proba(self, X):
        """The probabilities, of which those of a row sum to one unless there are several labels."""
        check_is_fitted(self)
        shares = np.array([np.asarray(part.predict_proba(X))[:, 1] for part in self.estimators_]).T
        if len(self.estimators_) == 1:
            shares = np.concatenate([1 - shares, shares], axis=1)
        if not self.multilabel_:
            sums = shares.sum(axis=1)[:, None]
            shares = shares / np.where(sums == 0, 1, sums)
        return shares

    @available_if(lambda self: hasattr(self.estimators_[0] if hasattr(self, 'estimators_') else self.estimator,
                                       'decision_function'))
    def decision_function(self, X):
        check_is_fitted(self)
        if len(self.estimators_) == 1:
            return self.estimators_[0].decision_function(X)
        return np.array([np.ravel(part.decision_function(X)) for part in self.estimators_]).T


class OneVsOneClassifier(MetaEstimatorMixin, ClassifierMixin, BaseEstimator):
    """A classifier for each two classes."""

    __module__ = 'sklearn.multiclass'

    def __init__(self, estimator, *, n_jobs=None):
        self.estimator = estimator
        self.n_jobs = n_jobs

    def fit(self, X, y, **fit_params):
        """Fits a clone of the estimator for each two classes."""
        check_classification_targets(y)
        _check_feature_names(self, X, reset=True)
        self.classes_, codes = np.unique(np.asarray(y), return_inverse=True)
        if len(self.classes_) == 1:
            raise ValueError('OneVsOneClassifier can not be fit when only one class is present.')
        self.estimators_ = []
        for a in range(len(self.classes_)):
            for b in range(a + 1, len(self.classes_)):
                rows = np.where((codes == a) | (codes == b))[0]
                self.estimators_.append(_fit_binary(self.estimator, _take(X, rows), (codes[rows] == b).astype(int)))
        if hasattr(self.estimators_[0], 'n_features_in_'):
            self.n_features_in_ = self.estimators_[0].n_features_in_
        return self

    def _sums(self, X):
        count = len(self.classes_)
        answers = np.array([np.asarray(part.predict(X)) for part in self.estimators_]).T
        scores = np.array([_score(part, X) for part in self.estimators_]).T
        votes = np.zeros((len(answers), count))
        sums = np.zeros((len(answers), count))
        place = 0
        for a in range(count):
            for b in range(a + 1, count):
                sums[:, a] -= scores[:, place]
                sums[:, b] += scores[:, place]
                votes[answers[:, place] == 0, a] += 1
                votes[answers[:, place] == 1, b] += 1
                place += 1
        # Votes decide, the scores only between equal votes.
        return votes + sums / (3 * (np.abs(sums) + 1))

    def decision_function(self, X):
        check_is_fitted(self)
        sums = self._sums(X)
        return sums[:, 1] if len(self.classes_) == 2 else sums

    def predict(self, X):
        """The class with the most votes."""
        check_is_fitted(self)
        sums = self._sums(X)
        if len(self.classes_) == 2:
            threshold = _threshold(self.estimators_[0])
            return self.classes_[(_score(self.estimators_[0], X) > threshold).astype(int)]
        return self.classes_[sums.argmax(axis=1)]

    @property
    def n_classes_(self):
        return len(self.classes_)
"""#
}
