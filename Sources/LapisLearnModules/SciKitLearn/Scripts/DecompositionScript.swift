extension SklearnScripts {
  /// `sklearn.decomposition`.
  static let decomposition = #"""
import numbers

import numpy as np
from sklearn import _kernels
from sklearn.base import BaseEstimator, ClassNamePrefixFeaturesOutMixin, TransformerMixin
from sklearn.utils._param_validation import InvalidParameterError
from sklearn.utils.validation import _is_sparse, check_array, check_is_fitted, check_random_state, validate_data


def _flipped(vectors):
    """The rows with their largest coordinate positive."""
    places = np.argmax(np.abs(vectors), axis=1)
    signs = np.sign(vectors[np.arange(len(vectors)), places])
    return vectors * np.where(signs == 0, 1, signs)[:, None], signs


class PCA(ClassNamePrefixFeaturesOutMixin, TransformerMixin, BaseEstimator):
    """Projects on the directions of the largest variance."""

    __module__ = 'sklearn.decomposition._pca'

    def __init__(self, n_components=None, *, copy=True, whiten=False, svd_solver='auto', tol=0.0,
                 iterated_power='auto', n_oversamples=10, power_iteration_normalizer='auto', random_state=None):
        self.n_components = n_components
        self.copy = copy
        self.whiten = whiten
        self.svd_solver = svd_solver
        self.tol = tol
        self.iterated_power = iterated_power
        self.n_oversamples = n_oversamples
        self.power_iteration_normalizer = power_iteration_normalizer
        self.random_state = random_state

    def _wanted(self, rows, columns):
        if self.svd_solver not in ('auto', 'full', 'covariance_eigh', 'arpack', 'randomized'):
            raise InvalidParameterError(
                "The 'svd_solver' parameter of PCA must be a str among {'arpack', 'auto', 'covariance_eigh', 'full', "
                f"'randomized'}}. Got {self.svd_solver!r} instead.")
        most = min(rows, columns)
        wanted = self.n_components
        if wanted is None:
            return most
        if isinstance(wanted, str):
            if wanted == 'mle':
                raise NotImplementedError("PCA with n_components='mle' is not supported by Lapis: an int, a share or None is.")
            raise InvalidParameterError(
                "The 'n_components' parameter of PCA must be an int in the range [0, inf), a float in the range (0.0, 1.0), a "
                f"str among {{'mle'}} or None. Got {wanted!r} instead.")
        if isinstance(wanted, numbers.Integral):
            if not 0 <= wanted <= most:
                solver = self.svd_solver
                if solver == 'auto':
                    solver = 'covariance_eigh' if columns <= 1000 and rows >= 10 * columns else 'full'
                raise ValueError(
                    f'n_components={wanted} must be between 0 and min(n_samples, n_features)={most} with '
                    f'svd_solver={solver!r}')
            return int(wanted)
        if not 0 < wanted < 1:
            raise InvalidParameterError(
                "The 'n_components' parameter of PCA must be an int in the range [0, inf), a float in the range (0.0, 1.0), a "
                f"str among {{'mle'}} or None. Got {wanted!r} instead.")
        return float(wanted)

    def fit(self, X, y=None):
        """Learns the directions."""
        if _is_sparse(X):
            X = X.toarray()
        X = validate_data(self, X, reset=True).astype(float)
        rows, columns = X.shape
        if rows < 2:
            raise ValueError(f'n_samples={rows} must be at least 2 to learn a covariance.')
        wanted = self._wanted(rows, columns)
        self.mean_, values, vectors = _kernels.principal(X)
        values = np.maximum(values, 0.0)
        most = min(rows, columns)
        values, vectors = values[:most], _flipped(vectors)[0][:most]
        total = float(values.sum())
        ratios = values / total if total > 0 else np.zeros(len(values))
        if isinstance(wanted, float):
            wanted = int(np.searchsorted(np.cumsum(ratios), wanted, side='right')) + 1
        self.n_components_ = wanted
        self.n_samples_ = rows
        self.noise_variance_ = float(np.mean(values[wanted:])) if wanted < most else 0.0
        self.components_ = vectors[:wanted]
        self.explained_variance_ = values[:wanted]
        self.explained_variance_ratio_ = ratios[:wanted]
        self.singular_values_ = np.sqrt(values[:wanted] * (rows - 1))
        self._n_features_out = wanted
        return self

    def _directions(self):
        if not self.whiten:
            return self.components_
        scale = np.sqrt(self.explained_variance_)
        scale = np.where(scale < np.finfo(float).eps, np.finfo(float).eps, scale)
        return self.components_ / scale[:, None]

    def transform(self, X):
        """The rows along the directions."""
        check_is_fitted(self)
        if _is_sparse(X):
            X = X.toarray()
        X = validate_data(self, X, reset=False)
        return _kernels.projected(X, self.mean_, self._directions(), 'pca')

    def inverse_transform(self, X):
        """The rows as far as the directions tell."""
        check_is_fitted(self)
        X = np.asarray(X, dtype=float)
        if self.whiten:
            return np.dot(X, np.sqrt(self.explained_variance_)[:, None] * self.components_) + self.mean_
        return np.dot(X, self.components_) + self.mean_

    def get_covariance(self):
        """The covariance of the model."""
        parts = self.components_
        values = self.explained_variance_
        if self.whiten:
            parts = parts * np.sqrt(values)[:, None]
        gap = np.where(values > self.noise_variance_, values - self.noise_variance_, 0.0)
        out = np.dot(parts.T * gap, parts)
        return out + np.eye(len(out)) * self.noise_variance_

    def _engine(self):
        return ('projection', 'pca', self.mean_, self._directions(), self.explained_variance_,
                float(self.explained_variance_.sum() / max(self.explained_variance_ratio_.sum(), 1e-300)))


def _product(a, b):
    return a.dot(b) if _is_sparse(a) else np.dot(a, b)


def _randomized_svd(M, count, n_oversamples=10, n_iter=5, random_state=None):
    """The largest singular values by random projections with power iterations (Halko et al. 2009)."""
    state = check_random_state(random_state)
    turned = M.shape[0] < M.shape[1]
    if turned:
        M = M.T.tocsr() if _is_sparse(M) else M.T
    other = M.T.tocsr() if _is_sparse(M) else M.T
    Q = state.normal(size=(M.shape[1], count + n_oversamples))
    for _ in range(n_iter):
        Q = np.linalg.qr(_product(M, Q))[0]
        Q = np.linalg.qr(_product(other, Q))[0]
    Q = np.linalg.qr(_product(M, Q))[0]
    B = _product(other, Q).T
    u, s, v = np.linalg.svd(B, full_matrices=False)
    u = np.dot(Q, u)
    if turned:
        return v[:count].T, s[:count], u[:, :count].T
    return u[:, :count], s[:count], v[:count]


class TruncatedSVD(ClassNamePrefixFeaturesOutMixin, TransformerMixin, BaseEstimator):
    """Projects on the largest singular vectors, of sparse rows too."""

    __module__ = 'sklearn.decomposition._truncated_svd'

    def __init__(self, n_components=2, *, algorithm='randomized', n_iter=5, n_oversamples=10,
                 power_iteration_normalizer='auto', random_state=None, tol=0.0):
        self.algorithm = algorithm
        self.n_components = n_components
        self.n_iter = n_iter
        self.n_oversamples = n_oversamples
        self.power_iteration_normalizer = power_iteration_normalizer
        self.random_state = random_state
        self.tol = tol

    def fit(self, X, y=None):
        """Learns the vectors."""
        self.fit_transform(X)
        return self

    def fit_transform(self, X, y=None):
        """Learns the vectors and gives the rows along them."""
        X = validate_data(self, X, reset=True, accept_sparse=('csr', 'csc'), ensure_min_features=2)
        if self.n_components > X.shape[1]:
            raise ValueError(f'n_components({self.n_components}) must be <= n_features({X.shape[1]}).')
        u, s, v = _randomized_svd(X, self.n_components, self.n_oversamples,
                                  self.n_iter if self.algorithm == 'randomized' else 12, self.random_state)
        self.components_ = _flipped(v)[0]
        out = _product(X, self.components_.T)
        self.explained_variance_ = np.var(out, axis=0)
        if _is_sparse(X):
            mean = np.asarray(X.mean(axis=0)).ravel()
            whole = float((np.asarray(X.power(2).mean(axis=0)).ravel() - mean ** 2).sum())
        else:
            whole = float(np.var(X, axis=0).sum())
        self.explained_variance_ratio_ = self.explained_variance_ / whole
        self.singular_values_ = s
        self._n_features_out = len(self.components_)
        return out

    def transform(self, X):
        """The rows along the vectors."""
        check_is_fitted(self)
        X = validate_data(self, X, reset=False, accept_sparse=('csr', 'csc'))
        if _is_sparse(X):
            return X.dot(self.components_.T)
        return _kernels.projected(X, np.zeros(X.shape[1]), self.components_, 'truncatedsvd')

    def inverse_transform(self, X):
        """The rows as far as the vectors tell."""
        return np.dot(check_array(X), self.components_)

    def _engine(self):
        return ('projection', 'truncatedsvd', np.zeros(self.components_.shape[1]), self.components_,
                self.explained_variance_, float(self.explained_variance_.sum() / max(self.explained_variance_ratio_.sum(), 1e-300)))
"""#

  /// `sklearn.feature_selection`.
  static let featureSelection = #"""
import numbers
import warnings

import numpy as np
from sklearn import _kernels
from sklearn.base import (
    BaseEstimator, MetaEstimatorMixin, TransformerMixin, _check_feature_names, _input_names, available_if, clone,
    is_classifier)
from sklearn.utils._param_validation import InvalidParameterError
from sklearn.utils.validation import (
    _is_sparse, _rows, check_array, check_is_fitted, check_X_y, column_or_1d,
    validate_data)


class SelectorMixin(TransformerMixin):
    """For transformers that keep some columns."""

    def get_support(self, indices=False):
        """Which columns are kept."""
        mask = self._get_support_mask()
        return np.flatnonzero(mask) if indices else mask

    def transform(self, X):
        """The columns that are kept."""
        frame = hasattr(X, 'iloc') and getattr(X, 'ndim', 0) == 2
        if not frame:
            X = check_array(X, dtype=None, accept_sparse='csr', ensure_all_finite='allow-nan')
        check_is_fitted(self)
        _check_feature_names(self, X, reset=False)
        mask = self.get_support()
        if X.shape[1] != len(mask):
            raise ValueError(
                f'X has {X.shape[1]} features, but {type(self).__name__} is expecting {len(mask)} features as input.')
        if not mask.any():
            warnings.warn(
                'No features were selected: either the data is too noisy or the selection test too strict.', UserWarning)
        if frame:
            kept = X.iloc[:, np.flatnonzero(mask).tolist()]
            from sklearn.base import _output_kind
            return kept if _output_kind(self) == 'pandas' else kept.to_numpy()
        return X[:, np.flatnonzero(mask)]

    def inverse_transform(self, X):
        """The rows with zeros where columns were dropped."""
        mask = self.get_support()
        if _is_sparse(X):
            X = X.toarray()
        X = check_array(X, dtype=None)
        if X.shape[1] != mask.sum():
            raise ValueError('X has a different shape than during fitting.')
        out = np.zeros((X.shape[0], len(mask)), dtype=X.dtype)
        out[:, mask] = X
        return out

    def get_feature_names_out(self, input_features=None):
        """The names of the columns that are kept."""
        check_is_fitted(self)
        return _input_names(self, input_features)[self.get_support()]

    def _engine(self):
        return 'selection', list(_input_names(self)), [int(place) for place in self.get_support(indices=True)]


class VarianceThreshold(SelectorMixin, BaseEstimator):
    """Drops columns of little variance."""

    __module__ = 'sklearn.feature_selection._variance_threshold'

    def __init__(self, threshold=0.0):
        self.threshold = threshold

    def fit(self, X, y=None):
        """Learns the variances."""
        X = validate_data(self, X, reset=True, accept_sparse=('csr', 'csc'), ensure_all_finite='allow-nan')
        if _is_sparse(X):
            mean = np.asarray(X.mean(axis=0)).ravel()
            self.variances_ = np.asarray(X.power(2).mean(axis=0)).ravel() - mean ** 2
            spread = np.asarray(X.toarray().max(axis=0) - X.toarray().min(axis=0), dtype=float)
        else:
            _, _, self.variances_ = _kernels.moments(X)
            least, most = _kernels.extremes(X)
            spread = most - least
        if self.threshold == 0:
            # A constant column may have a variance of rounding errors.
            self.variances_ = np.fmin(self.variances_, spread)
        if not (self.variances_ > self.threshold).any():
            message = 'No feature in X meets the variance threshold {0:.5f}'
            if X.shape[0] == 1:
                message += ' (X contains only one sample)'
            raise ValueError(message.format(self.threshold))
        return self

    def _get_support_mask(self):
        check_is_fitted(self)
        return self.variances_ > self.threshold


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

    __module__ = 'sklearn.feature_selection._univariate_selection'

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

    __module__ = 'sklearn.feature_selection._univariate_selection'

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

    __module__ = 'sklearn.feature_selection._univariate_selection'

    def __init__(self, score_func=f_classif, *, alpha=0.05):
        self.score_func = score_func
        self.alpha = alpha

    def _get_support_mask(self):
        check_is_fitted(self)
        return self.pvalues_ < self.alpha


class SelectFdr(_Univariate):
    """The columns that keep the share of false discoveries below alpha (Benjamini-Hochberg)."""

    __module__ = 'sklearn.feature_selection._univariate_selection'

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

    __module__ = 'sklearn.feature_selection._univariate_selection'

    def __init__(self, score_func=f_classif, *, alpha=0.05):
        self.score_func = score_func
        self.alpha = alpha

    def _get_support_mask(self):
        check_is_fitted(self)
        return self.pvalues_ < self.alpha / len(self.pvalues_)


class GenericUnivariateSelect(_Univariate):
    """Any of the univariate selections by name."""

    __module__ = 'sklearn.feature_selection._univariate_selection'

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


def _importances(estimator, getter, norm_order=1, squares=False):
    """How much a fitted estimator looks at each column."""
    if isinstance(getter, str) and getter == 'auto':
        if hasattr(estimator, 'coef_'):
            values = estimator.coef_
        elif hasattr(estimator, 'feature_importances_'):
            values = estimator.feature_importances_
        else:
            raise ValueError(
                f'when `importance_getter==\'auto\'`, the underlying estimator {type(estimator).__name__} should have '
                '`coef_` or `feature_importances_` attribute. Either pass a fitted estimator to feature selector or call '
                'fit before calling transform.')
    elif isinstance(getter, str):
        values = estimator
        for part in getter.split('.'):
            values = getattr(values, part)
    else:
        values = getter(estimator)
    values = np.asarray(values)
    if squares:
        return values ** 2 if values.ndim == 1 else (values ** 2).sum(axis=0)
    if values.ndim == 1:
        return np.abs(values)
    if norm_order == 1:
        return np.abs(values).sum(axis=0)
    if np.isinf(norm_order):
        return np.abs(values).max(axis=0)
    return (np.abs(values) ** norm_order).sum(axis=0) ** (1 / norm_order)


def _threshold(estimator, importances, threshold):
    if threshold is None:
        own = type(estimator).__name__
        sparse = getattr(estimator, 'penalty', None) == 'l1' or own in ('Lasso', 'LassoCV') or (
            own in ('ElasticNet', 'LogisticRegression') and getattr(estimator, 'l1_ratio', None) == 1.0)
        threshold = 1e-5 if sparse else 'mean'
    if isinstance(threshold, str):
        factor = 1.0
        if '*' in threshold:
            scale, threshold = threshold.split('*')
            factor, threshold = float(scale.strip()), threshold.strip()
        if threshold == 'median':
            return factor * float(np.median(importances))
        if threshold == 'mean':
            return factor * float(np.mean(importances))
        raise ValueError("Expected threshold='mean' or threshold='median' got %s" % threshold)
    return float(threshold)


class SelectFromModel(MetaEstimatorMixin, SelectorMixin, BaseEstimator):
    """The columns that a model looks at most."""

    __module__ = 'sklearn.feature_selection._from_model'

    def __init__(self, estimator, *, threshold=None, prefit=False, norm_order=1, max_features=None,
                 importance_getter='auto'):
        self.estimator = estimator
        self.threshold = threshold
        self.prefit = prefit
        self.importance_getter = importance_getter
        self.norm_order = norm_order
        self.max_features = max_features

    def fit(self, X, y=None, **fit_params):
        """Fits the model."""
        _check_feature_names(self, X, reset=True)
        if self.max_features is not None:
            self.max_features_ = self.max_features(X) if callable(self.max_features) else self.max_features
            if not 0 <= self.max_features_ <= X.shape[1]:
                raise ValueError(f'max_features == {self.max_features_}, must be <= {X.shape[1]}.')
        if self.prefit:
            check_is_fitted(self.estimator)
            self.estimator_ = self.estimator
        else:
            self.estimator_ = clone(self.estimator)
            self.estimator_.fit(X, y, **fit_params)
        self.n_features_in_ = X.shape[1] if hasattr(X, 'shape') else len(X[0])
        return self

    @property
    def threshold_(self):
        scores = _importances(self.estimator_, self.importance_getter, self.norm_order)
        return _threshold(self.estimator, scores, self.threshold)

    def _get_support_mask(self):
        model = getattr(self, 'estimator_', self.estimator)
        scores = _importances(model, self.importance_getter, self.norm_order)
        threshold = _threshold(model, scores, self.threshold)
        mask = np.ones(len(scores), dtype=bool)
        if self.max_features is not None:
            most = self.max_features_ if hasattr(self, 'max_features_') else self.max_features
            mask[:] = False
            mask[np.argsort(-scores, kind='mergesort')[:most]] = True
        mask[scores < threshold] = False
        return mask

    def __sklearn_is_fitted__(self):
        return self.prefit or hasattr(self, 'estimator_')


class RFE(SelectorMixin, MetaEstimatorMixin, BaseEstimator):
    """Drops, again and again, the columns that a model looks at least."""

    __module__ = 'sklearn.feature_selection._rfe'

    def __init__(self, estimator, *, n_features_to_select=None, step=1, verbose=0, importance_getter='auto'):
        self.estimator = estimator
        self.n_features_to_select = n_features_to_select
        self.step = step
        self.importance_getter = importance_getter
        self.verbose = verbose

    @property
    def _estimator_type(self):
        return self.estimator._estimator_type

    @property
    def classes_(self):
        return self.estimator_.classes_

    def fit(self, X, y, **fit_params):
        """Fits the model on fewer and fewer columns."""
        return self._fit(X, y, **fit_params)

    def _fit(self, X, y, step_score=None, **fit_params):
        X, y = validate_data(self, X, y, reset=True, accept_sparse='csc', ensure_min_features=2, ensure_all_finite=False,
                             multi_output=True)
        count = X.shape[1]
        wanted = self.n_features_to_select
        if wanted is None:
            wanted = count // 2
        elif isinstance(wanted, numbers.Integral):
            if wanted > count:
                warnings.warn(f'Found n_features_to_select={wanted} > n_features={count}. There will be no feature selection '
                              'and all features will be kept.', UserWarning)
        else:
            wanted = int(count * wanted)
        step = int(max(1, self.step * count)) if 0.0 < self.step < 1.0 else int(self.step)
        support = np.ones(count, dtype=bool)
        ranking = np.ones(count, dtype=int)
        self.step_scores_, self.step_n_features_ = [], []
        while support.sum() > wanted:
            features = np.flatnonzero(support)
            model = clone(self.estimator)
            if self.verbose > 0:
                print('Fitting estimator with %d features.' % support.sum())
            model.fit(X[:, features], y, **fit_params)
            if step_score:
                self.step_n_features_.append(len(features))
                self.step_scores_.append(step_score(model, features))
            order = np.argsort(_importances(model, self.importance_getter, squares=True), kind='mergesort')
            drop = min(step, int(support.sum()) - wanted)
            support[features[order[:drop]]] = False
            ranking[~support] += 1
        features = np.flatnonzero(support)
        self.estimator_ = clone(self.estimator)
        self.estimator_.fit(X[:, features], y, **fit_params)
        if step_score:
            self.step_n_features_.append(len(features))
            self.step_scores_.append(step_score(self.estimator_, features))
        self.n_features_ = int(support.sum())
        self.support_ = support
        self.ranking_ = ranking
        return self

    def _get_support_mask(self):
        check_is_fitted(self)
        return self.support_

    def predict(self, X, **params):
        """The model's answers from the columns that are kept."""
        check_is_fitted(self)
        return self.estimator_.predict(self.transform(X), **params)

    def score(self, X, y, **params):
        check_is_fitted(self)
        return self.estimator_.score(self.transform(X), y, **params)

    @available_if(lambda self: hasattr(self.estimator, 'predict_proba'))
    def predict_proba(self, X):
        check_is_fitted(self)
        return self.estimator_.predict_proba(self.transform(X))

    @available_if(lambda self: hasattr(self.estimator, 'decision_function'))
    def decision_function(self, X):
        check_is_fitted(self)
        return self.estimator_.decision_function(self.transform(X))


class RFECV(RFE):
    """RFE with the number of columns chosen by cross-validation."""

    __module__ = 'sklearn.feature_selection._rfe'

    def __init__(self, estimator, *, step=1, min_features_to_select=1, cv=None, scoring=None, verbose=0, n_jobs=None,
                 importance_getter='auto'):
        self.estimator = estimator
        self.step = step
        self.importance_getter = importance_getter
        self.cv = cv
        self.scoring = scoring
        self.verbose = verbose
        self.n_jobs = n_jobs
        self.min_features_to_select = min_features_to_select

    def fit(self, X, y, *, groups=None, **params):
        """Finds how many columns score best, then drops the others on all rows."""
        from sklearn.metrics import check_scoring
        from sklearn.model_selection import check_cv
        X, y = validate_data(self, X, y, reset=True, accept_sparse='csr', ensure_min_features=2, ensure_all_finite=False,
                             multi_output=True)
        cv = check_cv(self.cv, y, classifier=is_classifier(self.estimator))
        scorer = check_scoring(self.estimator, scoring=self.scoring)
        count = X.shape[1]
        if self.min_features_to_select > count:
            warnings.warn(f'Found min_features_to_select={self.min_features_to_select} > n_features={count}. There will be no '
                          'feature selection and all features will be kept.', UserWarning)

        def selection(wanted):
            return RFE(self.estimator, n_features_to_select=wanted, step=self.step, verbose=self.verbose,
                       importance_getter=self.importance_getter)
        all_scores, sizes = [], None
        least = min(self.min_features_to_select, count)
        for train, test in cv.split(X, y, groups):
            own = selection(least)
            X_test, y_test = X[test], y[test]
            own._fit(X[train], y[train], lambda model, features: scorer(model, X_test[:, features], y_test))
            all_scores.append(own.step_scores_)
            sizes = own.step_n_features_
        scores = np.array(all_scores)[:, ::-1]
        sizes = np.array(sizes)[::-1]
        # Of equal sums the fewest columns.
        best = int(np.argmax(scores.sum(axis=0)))
        chosen = selection(int(sizes[best]))
        chosen._fit(X, y, **params)
        self.support_ = chosen.support_
        self.n_features_ = chosen.n_features_
        self.ranking_ = chosen.ranking_
        self.estimator_ = clone(self.estimator)
        self.estimator_.fit(X[:, np.flatnonzero(self.support_)], y, **params)
        self.cv_results_ = {'n_features': sizes, 'mean_test_score': np.mean(scores, axis=0),
                            'std_test_score': np.std(scores, axis=0)}
        for fold in range(len(scores)):
            self.cv_results_[f'split{fold}_test_score'] = scores[fold]
        return self


class SequentialFeatureSelector(SelectorMixin, MetaEstimatorMixin, BaseEstimator):
    """Adds or drops one column after the other, each time the one that scores best."""

    __module__ = 'sklearn.feature_selection._sequential'

    def __init__(self, estimator, *, n_features_to_select='auto', tol=None, direction='forward', scoring=None, cv=5,
                 n_jobs=None):
        self.estimator = estimator
        self.n_features_to_select = n_features_to_select
        self.tol = tol
        self.direction = direction
        self.scoring = scoring
        self.cv = cv
        self.n_jobs = n_jobs

    def fit(self, X, y=None, **params):
        """Chooses the columns."""
        from sklearn.model_selection import check_cv, cross_val_score
        if self.direction not in ('forward', 'backward'):
            raise InvalidParameterError(
                "The 'direction' parameter of SequentialFeatureSelector must be a str among {'backward', 'forward'}. Got "
                f'{self.direction!r} instead.')
        X = validate_data(self, X, reset=True, accept_sparse='csc', ensure_min_features=2, ensure_all_finite=False)
        count = X.shape[1]
        wanted = self.n_features_to_select
        if wanted == 'auto':
            wanted = count - 1 if self.tol is not None else count // 2
        elif isinstance(wanted, numbers.Integral):
            if wanted >= count:
                raise ValueError('n_features_to_select must be < n_features.')
        else:
            wanted = int(count * wanted)
        splits = list(check_cv(self.cv, y, classifier=is_classifier(self.estimator)).split(X, y))
        model = clone(self.estimator)
        changed = np.zeros(count, dtype=bool)
        rounds = wanted if self.n_features_to_select == 'auto' or self.direction == 'forward' else count - wanted
        before = -np.inf
        for _ in range(rounds):
            best, best_score = None, -np.inf
            for column in np.flatnonzero(~changed).tolist():
                mask = changed.copy()
                mask[column] = True
                if self.direction == 'backward':
                    mask = ~mask
                score = float(np.mean(cross_val_score(
                    model, X[:, np.flatnonzero(mask)], y, cv=splits, scoring=self.scoring)))
                if score > best_score:
                    best, best_score = column, score
            if self.tol is not None and best_score - before < self.tol:
                break
            before = best_score
            changed[best] = True
        self.support_ = ~changed if self.direction == 'backward' else changed
        self.n_features_to_select_ = int(self.support_.sum())
        return self

    def _get_support_mask(self):
        check_is_fitted(self)
        return self.support_


def mutual_info_classif(X, y, **options):
    raise NotImplementedError('mutual_info_classif is not supported by Lapis: f_classif and chi2 are.')


def mutual_info_regression(X, y, **options):
    raise NotImplementedError('mutual_info_regression is not supported by Lapis: f_regression is.')
"""#
}
