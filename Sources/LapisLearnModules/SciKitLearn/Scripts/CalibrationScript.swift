extension SklearnScripts {
  /// `sklearn.calibration` and `sklearn.isotonic`.
  static let calibration = #"""
import numpy as np
from sklearn.base import (
    BaseEstimator, ClassifierMixin, MetaEstimatorMixin, RegressorMixin, _check_feature_names, clone)
from sklearn.isotonic import IsotonicRegression
from sklearn.utils._param_validation import InvalidParameterError
from sklearn.utils.validation import _take, check_is_fitted, column_or_1d


class _SigmoidCalibration(RegressorMixin, BaseEstimator):
    """Platt's sigmoid of the scores, by Newton's method on targets drawn in from 0 and 1."""

    def fit(self, X, y, sample_weight=None):
        score = np.ravel(np.asarray(X, dtype=float))
        y = np.asarray(y)
        weights = np.ones(len(y)) if sample_weight is None else np.asarray(sample_weight, dtype=float)
        # Scores as large as 1e8 would leave the exponential nothing to work with.
        largest = np.max(np.abs(score)) if len(score) else 0
        scale = largest if largest >= 30 else 1.0
        score = score / scale
        negative = float(weights[y <= 0].sum())
        positive = float(weights[y > 0].sum())
        target = np.where(y > 0, (positive + 1.0) / (positive + 2.0), 1.0 / (negative + 2.0))
        a, b = 0.0, float(np.log((negative + 1.0) / (positive + 1.0)))

        def loss(a, b):
            z = -(a * score + b)
            return float(np.sum(weights * (np.logaddexp(0.0, z) - target * z)))
        value = loss(a, b)
        for _ in range(200):
            share = 1 / (1 + np.exp(np.clip(a * score + b, -700, 700)))
            gap = weights * (target - share)
            slope = weights * share * (1 - share)
            g = np.array([np.dot(gap, score), gap.sum()])
            if np.abs(g).max() < 1e-10:
                break
            h = np.array([[np.dot(slope, score * score) + 1e-14, np.dot(slope, score)],
                          [np.dot(slope, score), slope.sum() + 1e-14]])
            step = -np.linalg.solve(h, g)
            size = 1.0
            while size > 1e-12:
                new = loss(a + size * step[0], b + size * step[1])
                if new < value + 1e-4 * size * float(np.dot(g, step)):
                    break
                size /= 2
            else:
                break
            a, b, value = a + size * step[0], b + size * step[1], new
        self.a_, self.b_ = float(a / scale), float(b)
        return self

    def predict(self, T):
        return 1 / (1 + np.exp(np.clip(self.a_ * np.ravel(np.asarray(T, dtype=float)) + self.b_, -700, 700)))


def _scores(estimator, X, classes):
    """A column of scores for each class, one for two classes."""
    if hasattr(estimator, 'decision_function'):
        score = np.asarray(estimator.decision_function(X))
        return score.reshape(-1, 1) if score.ndim == 1 else score
    shares = np.asarray(estimator.predict_proba(X))
    return shares[:, 1:] if len(classes) == 2 else shares


class _CalibratedClassifier:
    def __init__(self, estimator, calibrators, *, classes, method='sigmoid'):
        self.estimator = estimator
        self.calibrators = calibrators
        self.classes = classes
        self.method = method

    def predict_proba(self, X):
        score = _scores(self.estimator, X, self.classes)
        own = [int(place) for place in np.searchsorted(self.classes, np.asarray(self.estimator.classes_))]
        places = own if score.shape[1] > 1 else own[1:]
        shares = np.zeros((len(score), len(self.classes)))
        for place, column, calibrator in zip(places, score.T, self.calibrators):
            shares[:, place] = calibrator.predict(column)
        if len(self.classes) == 2:
            shares[:, 0] = 1.0 - shares[:, 1]
        else:
            sums = shares.sum(axis=1)[:, None]
            shares = np.where(sums == 0, 1.0 / len(self.classes), shares / np.where(sums == 0, 1, sums))
        return np.clip(shares, 0.0, 1.0)


def _calibrated(estimator, score, y, classes, method, weights):
    own = np.asarray(estimator.classes_)
    codes = np.searchsorted(classes, np.asarray(y))
    places = [int(place) for place in np.searchsorted(classes, own)]
    if score.shape[1] == 1:
        places = places[1:]
    calibrators = []
    for place, column in zip(places, score.T):
        step = IsotonicRegression(out_of_bounds='clip') if method == 'isotonic' else _SigmoidCalibration()
        calibrators.append(step.fit(column, (codes == place).astype(float), weights))
    return _CalibratedClassifier(estimator, calibrators, classes=classes, method=method)


class CalibratedClassifierCV(ClassifierMixin, MetaEstimatorMixin, BaseEstimator):
    """A classifier whose scores become probabilities, learned on rows it was not fitted on."""

    __module__ = 'sklearn.calibration'

    def __init__(self, estimator=None, *, method='sigmoid', cv=None, n_jobs=None, ensemble='auto'):
        self.estimator = estimator
        self.method = method
        self.cv = cv
        self.n_jobs = n_jobs
        self.ensemble = ensemble

    def fit(self, X, y, sample_weight=None, **fit_params):
        """Fits the estimator and the calibration, in turn on the splits."""
        if self.method not in ('sigmoid', 'isotonic'):
            raise InvalidParameterError(
            "The 'method' parameter of CalibratedClassifierCV must be a str among {'isotonic', 'sigmoid'}. Got %r "
                'instead.' % (self.method,))
        from sklearn.model_selection import check_cv, cross_val_predict
        y = column_or_1d(y)
        _check_feature_names(self, X, reset=True)
        weights = None if sample_weight is None else np.asarray(sample_weight, dtype=float)
        estimator = self.estimator
        if estimator is None:
            from sklearn.svm import LinearSVC
            estimator = LinearSVC(random_state=0)
        prefit = self.cv == 'prefit' or type(estimator).__name__ == 'FrozenEstimator'
        self.calibrated_classifiers_ = []
        if prefit:
            check_is_fitted(estimator)
            self.classes_ = np.asarray(estimator.classes_)
            self.calibrated_classifiers_.append(
                _calibrated(estimator, _scores(estimator, X, self.classes_), y, self.classes_, self.method, weights))
        else:
            self.classes_ = np.unique(y)
            cv = check_cv(self.cv, y, classifier=True)
            count = cv.get_n_splits(X, y) if hasattr(cv, 'get_n_splits') else 0
            members = np.unique(y, return_counts=True)[1]
            if count and np.any(members < count) and not hasattr(cv, 'test_size'):
                raise ValueError(
                    f'Requesting {count}-fold cross-validation but provided less than {count} examples for at least one '
                    'class.')
            ensemble = True if self.ensemble == 'auto' else self.ensemble
            if ensemble:
                for train, test in cv.split(X, y):
                    own = dict(fit_params)
                    if weights is not None:
                        own['sample_weight'] = weights[train]
                    model = clone(estimator).fit(_take(X, train), _take(y, train), **own)
                    score = _scores(model, _take(X, test), self.classes_)
                    self.calibrated_classifiers_.append(_calibrated(
                        model, score, y[test], self.classes_, self.method, None if weights is None else weights[test]))
            else:
                method = 'decision_function' if hasattr(estimator, 'decision_function') else 'predict_proba'
                if weights is not None:
                    fit_params['sample_weight'] = weights
                score = np.asarray(cross_val_predict(
                    clone(estimator), X, y, cv=cv, method=method, params=fit_params or None))
                if len(self.classes_) == 2 and method == 'predict_proba':
                    score = score[:, 1:]
                score = score.reshape(-1, 1) if score.ndim == 1 else score
                model = clone(estimator).fit(X, y, **fit_params)
                self.calibrated_classifiers_.append(
                    _calibrated(model, score, y, self.classes_, self.method, weights))
        first = self.calibrated_classifiers_[0].estimator
        if hasattr(first, 'n_features_in_'):
            self.n_features_in_ = first.n_features_in_
        return self

    def predict_proba(self, X):
        """The mean of the calibrated probabilities."""
        check_is_fitted(self)
        total = np.zeros((X.shape[0] if hasattr(X, 'shape') else len(X), len(self.classes_)))
        for part in self.calibrated_classifiers_:
            total += part.predict_proba(X)
        return total / len(self.calibrated_classifiers_)

    def predict(self, X):
        """The class with the highest probability."""
        check_is_fitted(self)
        return self.classes_[np.argmax(self.predict_proba(X), axis=1)]


def calibration_curve(y_true, y_prob, *, pos_label=None, n_bins=5, strategy='uniform'):
    """The share of positives and the mean probability of each bin."""
    y_true, y_prob = column_or_1d(y_true), column_or_1d(y_prob)
    if y_prob.min() < 0 or y_prob.max() > 1:
        raise ValueError('y_prob has values outside [0, 1].')
    labels = np.unique(y_true)
    if len(labels) > 2:
        raise ValueError(f'Only binary classification is supported. Provided labels {labels}.')
    truth = y_true == (labels[-1] if pos_label is None else pos_label)
    if strategy == 'quantile':
        edges = np.percentile(y_prob, np.linspace(0, 1, n_bins + 1) * 100)
    elif strategy == 'uniform':
        edges = np.linspace(0.0, 1.0, n_bins + 1)
    else:
        raise ValueError("Invalid entry to 'strategy' input. Strategy must be either 'quantile' or 'uniform'.")
    places = np.searchsorted(edges[1:-1], y_prob)
    sums = np.bincount(places, weights=y_prob, minlength=len(edges))
    right = np.bincount(places, weights=truth.astype(float), minlength=len(edges))
    counts = np.bincount(places, minlength=len(edges))
    kept = counts != 0
    return right[kept] / counts[kept], sums[kept] / counts[kept]
"""#
}
