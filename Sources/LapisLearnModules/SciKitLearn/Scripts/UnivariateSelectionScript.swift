extension SklearnScripts {
  /// `sklearn.feature_selection._univariate_selection`: columns chosen by a test of each.
  static let univariateSelection = #"""
import numbers
import warnings

import numpy as np
from sklearn import _kernels
from sklearn.base import BaseEstimator
from sklearn.utils._param_validation import InvalidParameterError
from sklearn.utils.validation import (
    _is_sparse, _rows, check_array, check_is_fitted, check_X_y, column_or_1d, validate_data)
from sklearn.feature_selection import SelectorMixin


def f_oneway(*groups):
    """Is the mean the same in all groups?"""
    groups = [np.asarray(group, dtype=float) for group in groups]
    counts = np.array([len(group) for group in groups])
    total = counts.sum()
    squares = sum((group ** 2).sum(axis=0) for group in groups)
    sums = [group.sum(axis=0) for group in groups]
    whole = sum(sums) ** 2 / total
    between = sum(s ** 2 / n for s, n in zip(sums, counts.tolist())) - whole
    within = squares - whole - between
    free = total - len(groups)
    constant = np.flatnonzero(np.asarray(within == 0))
    with np.errstate(divide='ignore', invalid='ignore'):
        f = (between / (len(groups) - 1)) / (within / float(free))
    if len(constant) and (np.asarray(between)[constant] != 0).any() is False:
        warnings.warn('Features %s are constant.' % constant, UserWarning)
    f = np.asarray(f).ravel()
    return f, _kernels.f_tail(f, float(len(groups) - 1), float(free))


def f_classif(X, y):
    """The ANOVA F-value of each column."""
    X, y = check_X_y(X, y, accept_sparse='csr')
    if _is_sparse(X):
        X = X.toarray()
    return f_oneway(*[X[y == label] for label in np.unique(y)])


def chi2(X, y):
    """The chi-squared statistic of each column of counts."""
    X = check_array(X, accept_sparse='csr')
    if (X.data if _is_sparse(X) else X).min(initial=0) < 0:
        raise ValueError('Input X must be non-negative.')
    y = column_or_1d(y)
    classes, codes = np.unique(y, return_inverse=True)
    table = np.zeros((len(classes), len(codes)))
    table[codes, np.arange(len(codes))] = 1
    observed = (X.T.dot(table.T)).T if _is_sparse(X) else np.dot(table, X)
    features = np.asarray(X.sum(axis=0)).reshape(1, -1)
    expected = np.dot(table.mean(axis=1).reshape(-1, 1), features)
    with np.errstate(invalid='ignore', divide='ignore'):
        statistic = ((observed - expected) ** 2 / expected).sum(axis=0)
    return statistic, _kernels.chi2_tail(statistic, float(len(classes) - 1))


def r_regression(X, y, *, center=True, force_finite=True):
    """The correlation of each column with the target."""
    X, y = check_X_y(X, y, accept_sparse='csr')
    if _is_sparse(X):
        X = X.toarray()
    X, y = X.astype(float), y.astype(float)
    if center:
        y = y - y.mean()
        X = X - X.mean(axis=0)
    norms = np.sqrt((X ** 2).sum(axis=0))
    with np.errstate(divide='ignore', invalid='ignore'):
        out = np.dot(y, X) / norms / np.sqrt(np.dot(y, y))
    if force_finite:
        out = np.where(np.isnan(out), 0.0, out)
    return out


def f_regression(X, y, *, center=True, force_finite=True):
    """The F-value of a line through each column."""
    r = r_regression(X, y, center=center, force_finite=force_finite)
    free = _rows(y) - (2 if center else 1)
    squared = r ** 2
    with np.errstate(divide='ignore', invalid='ignore'):
        f = squared / (1 - squared) * free
    p = _kernels.f_tail(np.where(np.isinf(f), np.finfo(float).max, f), 1.0, float(free))
    if force_finite:
        p = np.where(np.isinf(f), 0.0, p)
        f = np.where(np.isinf(f), np.finfo(float).max, f)
    return f, p


class _Univariate(SelectorMixin, BaseEstimator):
    def fit(self, X, y=None):
        """Learns the score of each column."""
        if y is None:
            X = validate_data(self, X, reset=True, accept_sparse=('csr', 'csc'))
        else:
            X, y = validate_data(self, X, y, reset=True, accept_sparse=('csr', 'csc'))
        if not callable(self.score_func):
            raise InvalidParameterError(
                f"The 'score_func' parameter of {type(self).__name__} must be a callable. Got {self.score_func!r} instead.")
        self._check_params(X)
        found = self.score_func(X, y)
        if isinstance(found, (tuple, list)):
            self.scores_, self.pvalues_ = (np.asarray(part) for part in found)
        else:
            self.scores_ = np.asarray(found)
            self.pvalues_ = None
        return self

    def _check_params(self, X):
        pass


def _clean(scores):
    scores = np.asarray(scores, dtype=float)
    return np.where(np.isnan(scores), np.finfo(float).min, scores)


class SelectKBest(_Univariate):
    """The columns of the highest scores."""

    def __init__(self, score_func=f_classif, *, k=10):
        self.score_func = score_func
        self.k = k

    def _check_params(self, X):
        if self.k != 'all' and (not isinstance(self.k, numbers.Integral) or self.k < 0):
            raise InvalidParameterError(
                f"The 'k' parameter of SelectKBest must be a str among {{'all'}} or an int in the range [0, inf). Got "
                f'{self.k!r} instead.')
        if self.k != 'all' and self.k > X.shape[1]:
            warnings.warn(f'k={self.k} is greater than n_features={X.shape[1]}. All the features will be returned.')

    def _get_support_mask(self):
        check_is_fitted(self)
        if self.k == 'all':
            return np.ones(len(self.scores_), dtype=bool)
        mask = np.zeros(len(self.scores_), dtype=bool)
        if self.k > 0:
            mask[np.argsort(_clean(self.scores_), kind='mergesort')[-self.k:]] = True
        return mask


class SelectPercentile(_Univariate):
    """A share of the columns, those of the highest scores."""

    def __init__(self, score_func=f_classif, *, percentile=10):
        self.score_func = score_func
        self.percentile = percentile

    def _get_support_mask(self):
        check_is_fitted(self)
        if self.percentile == 100:
            return np.ones(len(self.scores_), dtype=bool)
        if self.percentile == 0:
            return np.zeros(len(self.scores_), dtype=bool)
        scores = _clean(self.scores_)
        threshold = np.percentile(scores, 100 - self.percentile)
        mask = scores > threshold
        ties = np.flatnonzero(scores == threshold)
        if len(ties):
            most = int(len(scores) * self.percentile / 100)
            mask[ties[:most - int(mask.sum())]] = True
        return mask


class SelectFpr(_Univariate):
    """The columns whose p-value is below alpha."""

    def __init__(self, score_func=f_classif, *, alpha=0.05):
        self.score_func = score_func
        self.alpha = alpha

    def _get_support_mask(self):
        check_is_fitted(self)
        return self.pvalues_ < self.alpha


class SelectFdr(_Univariate):
    """The columns that keep the share of false discoveries below alpha (Benjamini-Hochberg)."""

    def __init__(self, score_func=f_classif, *, alpha=0.05):
        self.score_func = score_func
        self.alpha = alpha

    def _get_support_mask(self):
        check_is_fitted(self)
        count = len(self.pvalues_)
        ordered = np.sort(self.pvalues_)
        chosen = ordered[ordered <= self.alpha / count * np.arange(1, count + 1)]
        if len(chosen) == 0:
            return np.zeros(count, dtype=bool)
        return self.pvalues_ <= chosen.max()


class SelectFwe(_Univariate):
    """The columns whose p-value is below alpha over the number of columns."""

    def __init__(self, score_func=f_classif, *, alpha=0.05):
        self.score_func = score_func
        self.alpha = alpha

    def _get_support_mask(self):
        check_is_fitted(self)
        return self.pvalues_ < self.alpha / len(self.pvalues_)


class GenericUnivariateSelect(_Univariate):
    """Any of the univariate selections by name."""

    def __init__(self, score_func=f_classif, *, mode='percentile', param=1e-5):
        self.score_func = score_func
        self.mode = mode
        self.param = param

    def _get_support_mask(self):
        check_is_fitted(self)
        kind, name = {'percentile': (SelectPercentile, 'percentile'), 'k_best': (SelectKBest, 'k'),
                      'fpr': (SelectFpr, 'alpha'), 'fdr': (SelectFdr, 'alpha'), 'fwe': (SelectFwe, 'alpha')}[self.mode]
        own = kind(self.score_func, **{name: self.param})
        own.scores_, own.pvalues_ = self.scores_, self.pvalues_
        return own._get_support_mask()


def mutual_info_classif(X, y, **options):
    raise NotImplementedError('mutual_info_classif is not supported by Lapis: f_classif and chi2 are.')


def mutual_info_regression(X, y, **options):
    raise NotImplementedError('mutual_info_regression is not supported by Lapis: f_regression is.')
"""#
}
