extension SklearnScripts {
  /// `sklearn.preprocessing._data`: scalers and other changes of numbers.
  static let preprocessing = #"""
import warnings

import numpy as np
from sklearn import _kernels
from sklearn.base import (
    BaseEstimator, OneToOneFeatureMixin, TransformerMixin, _fit_transform_verified, _input_names)
from sklearn.utils._param_validation import InvalidParameterError
from sklearn.utils.validation import (
    _check_sample_weight, _finite, _is_sparse, check_array, check_is_fitted, check_random_state, validate_data)

_BOUND = 1e-7


def _checked(estimator, X, reset, finite='allow-nan', sparse=False, **options):
    if not reset and getattr(estimator, '_verified', None) is X:
        finite = False
    return validate_data(
        estimator, X, reset=reset, ensure_all_finite=finite, accept_sparse=('csr', 'csc') if sparse else False,
        dtype=[np.float64, np.float32], **options)


def _no_zeros(scale, constant=None):
    """Divisors: what is zero, or only the rounding of zero, divides by one."""
    scale = np.array(scale, dtype=np.float64)
    if constant is None:
        constant = scale < 10 * np.finfo(np.float64).eps
    scale[constant] = 1.0
    return scale


def _by_column(X, factor):
    """A sparse matrix with each column times its factor."""
    if X.format == 'csr':
        return X._made(_kernels.sparse_scaled(X.data, X.indices, factor))
    return X.multiply(np.asarray(factor).reshape(1, -1))


class _Linear(OneToOneFeatureMixin, TransformerMixin, BaseEstimator):
    """A transformer that subtracts and divides by column."""

    def _engine(self):
        centres, divisors = self._line()
        return 'scaler', type(self).__name__, np.asarray(centres), np.asarray(divisors)

    def _lined(self, X):
        centres, divisors = self._line()
        return _kernels.standardized(X, centres, divisors)


# Set here, since what stands in a class is wrapped for set_output, as transform is already.
_Linear.fit_transform = _fit_transform_verified


def _check_sums(estimator, X, sums):
    """Raises for infinite values, of which a sum of a column would tell."""
    if not bool(np.isfinite(sums).all()):
        _finite(X, True, type(estimator).__name__, 'X')


class StandardScaler(_Linear):
    """Subtracts the mean and divides by the standard deviation."""

    __module__ = 'sklearn.preprocessing._data'

    def __init__(self, *, copy=True, with_mean=True, with_std=True):
        self.with_mean = with_mean
        self.with_std = with_std
        self.copy = copy

    def _reset(self):
        for name in ('scale_', 'n_samples_seen_', 'mean_', 'var_'):
            if hasattr(self, name):
                delattr(self, name)

    def fit(self, X, y=None, sample_weight=None):
        """Learns the means and deviations."""
        self._reset()
        return self.partial_fit(X, y, sample_weight)

    def partial_fit(self, X, y=None, sample_weight=None):
        """Learns from more rows."""
        first = not hasattr(self, 'n_samples_seen_')
        weighted = sample_weight is not None
        X = _checked(self, X, first, finite='allow-nan' if weighted else False, sparse=True)
        if _is_sparse(X):
            if self.with_mean:
                raise ValueError(
                    'Cannot center sparse matrices: pass `with_mean=False` instead. See docstring for motivation and '
                    'alternatives.')
            counts = np.full(X.shape[1], float(X.shape[0]))
            means = np.asarray(X.mean(axis=0)).ravel()
            squares = np.asarray(X.power(2).mean(axis=0)).ravel()
            variances = squares - means ** 2
        elif sample_weight is not None:
            weights = _check_sample_weight(sample_weight, X)
            present = ~np.isnan(X)
            filled = np.where(present, X, 0.0)
            counts = (present * weights[:, None]).sum(axis=0)
            means = (filled * weights[:, None]).sum(axis=0) / counts
            variances = (np.where(present, X - means, 0.0) ** 2 * weights[:, None]).sum(axis=0) / counts
        else:
            counts, means, variances = _kernels.moments(X, self.with_std)
            _check_sums(self, X, means)
        if not first:
            seen = np.broadcast_to(np.asarray(self.n_samples_seen_, dtype=float), counts.shape)
            total = seen + counts
            gap = means - self.mean_
            old = self.var_ if self.with_std else np.zeros_like(means)
            variances = (old * seen + variances * counts + gap ** 2 * seen * counts / total) / total
            means = self.mean_ + gap * counts / total
            counts = total
        same = len(counts) == 0 or bool((counts == counts[0]).all())
        whole = counts if sample_weight is not None else counts.astype(np.int64)
        self.n_samples_seen_ = whole[0] if same and len(counts) else whole
        self.mean_ = means if self.with_mean or self.with_std else None
        if self.with_std:
            self.var_ = variances
            eps = np.finfo(np.float64).eps
            constant = variances <= counts * eps * variances + (counts * means * eps) ** 2
            self.scale_ = _no_zeros(np.sqrt(variances), constant)
        else:
            self.var_ = None
            self.scale_ = None
        return self

    def _line(self):
        count = self.n_features_in_
        return (self.mean_ if self.with_mean else np.zeros(count),
                self.scale_ if self.with_std else np.ones(count))

    def transform(self, X, copy=None):
        """The rows scaled."""
        check_is_fitted(self)
        X = _checked(self, X, False, sparse=True)
        if _is_sparse(X):
            if self.with_mean:
                raise ValueError(
                    'Cannot center sparse matrices: pass `with_mean=False` instead. See docstring for motivation and '
                    'alternatives.')
            return _by_column(X, 1 / self.scale_) if self.with_std else X
        return self._lined(X)

    def inverse_transform(self, X, copy=None):
        """The rows as they were."""
        check_is_fitted(self)
        X = check_array(X, ensure_all_finite='allow-nan', accept_sparse='csr')
        if _is_sparse(X):
            return _by_column(X, self.scale_) if self.with_std else X
        if self.with_std:
            X = X * self.scale_
        return X + self.mean_ if self.with_mean else X


class MinMaxScaler(_Linear):
    """Brings each column into a range."""

    __module__ = 'sklearn.preprocessing._data'

    def __init__(self, feature_range=(0, 1), *, copy=True, clip=False):
        self.feature_range = feature_range
        self.copy = copy
        self.clip = clip

    def fit(self, X, y=None):
        """Learns the least and the largest of each column."""
        for name in ('scale_', 'min_', 'n_samples_seen_', 'data_min_', 'data_max_', 'data_range_'):
            if hasattr(self, name):
                delattr(self, name)
        return self.partial_fit(X, y)

    def partial_fit(self, X, y=None):
        """Learns from more rows."""
        low, high = self.feature_range
        if low >= high:
            raise ValueError(
                'Minimum of desired feature range must be smaller than maximum. Got %s.' % str(self.feature_range))
        if _is_sparse(X):
            raise TypeError('MinMaxScaler does not support sparse input. Consider using MaxAbsScaler instead.')
        first = not hasattr(self, 'n_samples_seen_')
        X = _checked(self, X, first, finite=False)
        least, most = _kernels.extremes(X)
        _check_sums(self, X, least)
        _check_sums(self, X, most)
        if first:
            self.n_samples_seen_ = X.shape[0]
        else:
            least, most = np.fmin(self.data_min_, least), np.fmax(self.data_max_, most)
            self.n_samples_seen_ += X.shape[0]
        spread = most - least
        self.scale_ = (high - low) / _no_zeros(spread)
        self.min_ = low - least * self.scale_
        self.data_min_, self.data_max_, self.data_range_ = least, most, spread
        return self

    def _line(self):
        return -self.min_ / self.scale_, 1 / self.scale_

    def transform(self, X):
        """The rows scaled."""
        check_is_fitted(self)
        X = _checked(self, X, False)
        out = self._lined(X) if _kernels.is_single() else _kernels.stretched(X, self.scale_, self.min_)
        return np.clip(out, self.feature_range[0], self.feature_range[1]) if self.clip else out

    def inverse_transform(self, X):
        """The rows as they were."""
        check_is_fitted(self)
        return (check_array(X, ensure_all_finite='allow-nan') - self.min_) / self.scale_


class MaxAbsScaler(_Linear):
    """Divides by the largest absolute value."""

    __module__ = 'sklearn.preprocessing._data'

    def __init__(self, *, copy=True, clip=False):
        self.copy = copy
        self.clip = clip

    def fit(self, X, y=None):
        """Learns the largest absolute value of each column."""
        for name in ('scale_', 'n_samples_seen_', 'max_abs_'):
            if hasattr(self, name):
                delattr(self, name)
        return self.partial_fit(X, y)

    def partial_fit(self, X, y=None):
        """Learns from more rows."""
        first = not hasattr(self, 'n_samples_seen_')
        X = _checked(self, X, first, sparse=True)
        if _is_sparse(X):
            X = X.tocsr()
            most = _kernels.sparse_largest(X.data, X.indices, X.shape[1])
        else:
            least, largest = _kernels.extremes(X)
            most = np.fmax(np.abs(least), np.abs(largest))
        if first:
            self.n_samples_seen_ = X.shape[0]
        else:
            most = np.fmax(self.max_abs_, most)
            self.n_samples_seen_ += X.shape[0]
        self.max_abs_ = most
        self.scale_ = _no_zeros(most)
        return self

    def _line(self):
        return np.zeros(len(self.scale_)), self.scale_

    def transform(self, X):
        """The rows scaled."""
        check_is_fitted(self)
        X = _checked(self, X, False, sparse=True)
        if _is_sparse(X):
            return _by_column(X, 1 / self.scale_)
        out = self._lined(X)
        return np.clip(out, -1.0, 1.0) if self.clip else out

    def inverse_transform(self, X):
        """The rows as they were."""
        check_is_fitted(self)
        X = check_array(X, ensure_all_finite='allow-nan', accept_sparse='csr')
        return _by_column(X, self.scale_) if _is_sparse(X) else X * self.scale_


class RobustScaler(_Linear):
    """Subtracts the median and divides by a range of quantiles."""

    __module__ = 'sklearn.preprocessing._data'

    def __init__(self, *, with_centering=True, with_scaling=True, quantile_range=(25.0, 75.0), copy=True,
                 unit_variance=False):
        self.with_centering = with_centering
        self.with_scaling = with_scaling
        self.quantile_range = quantile_range
        self.unit_variance = unit_variance
        self.copy = copy

    def fit(self, X, y=None):
        """Learns the medians and the ranges."""
        X = _checked(self, X, True)
        low, high = self.quantile_range
        if not 0 <= low <= high <= 100:
            raise ValueError('Invalid quantile range: %s' % str(self.quantile_range))
        missing = bool(np.isnan(np.sum(X)))
        quantile = np.nanpercentile if missing else np.percentile
        found = quantile(X, [low, 50, high], axis=0)
        self.center_ = (np.nanmedian(X, axis=0) if missing else found[1]) if self.with_centering else None
        if self.with_scaling:
            self.scale_ = _no_zeros(found[2] - found[0])
            if self.unit_variance:
                ends = _kernels.normal_quantile(np.array([low / 100.0, high / 100.0]))
                self.scale_ = self.scale_ / (ends[1] - ends[0])
        else:
            self.scale_ = None
        return self

    def _line(self):
        count = self.n_features_in_
        return (self.center_ if self.with_centering else np.zeros(count),
                self.scale_ if self.with_scaling else np.ones(count))

    def transform(self, X):
        """The rows scaled."""
        check_is_fitted(self)
        return self._lined(_checked(self, X, False))

    def inverse_transform(self, X):
        """The rows as they were."""
        check_is_fitted(self)
        X = check_array(X, ensure_all_finite='allow-nan')
        if self.with_scaling:
            X = X * self.scale_
        return X + self.center_ if self.with_centering else X


class Normalizer(OneToOneFeatureMixin, TransformerMixin, BaseEstimator):
    """Brings each row to norm 1."""

    __module__ = 'sklearn.preprocessing._data'

    def __init__(self, norm='l2', *, copy=True):
        self.norm = norm
        self.copy = copy

    def fit(self, X, y=None):
        """Only checks the rows."""
        if self.norm not in ('l1', 'l2', 'max'):
            raise InvalidParameterError(
                "The 'norm' parameter of Normalizer must be a str among {'l1', 'l2', 'max'}. Got %r instead."
                % (self.norm,))
        _checked(self, X, True, finite=True, sparse=True)
        return self

    def transform(self, X, copy=None):
        """The rows scaled."""
        X = _checked(self, X, not hasattr(self, 'n_features_in_'), finite=True, sparse=True)
        if _kernels.is_single() and not _is_sparse(X):
            return _kernels.normalized(X, self.norm)
        return normalize(X, norm=self.norm)

    def _engine(self):
        return 'normalizer', self.norm, list(_input_names(self))

    def __sklearn_is_fitted__(self):
        return True


def normalize(X, norm='l2', *, axis=1, copy=True, return_norm=False):
    """The rows at norm 1."""
    if norm not in ('l1', 'l2', 'max'):
        raise InvalidParameterError(
            "The 'norm' parameter of normalize must be a str among {'l1', 'l2', 'max'}. Got %r instead." % (norm,))
    X = check_array(X, accept_sparse='csr')
    if axis == 0:
        X = X.T.tocsr() if _is_sparse(X) else X.T
    if _is_sparse(X):
        X = X.tocsr()
        if return_norm:
            lines = np.repeat(np.arange(X.shape[0]), np.diff(X.indptr))
            if norm == 'max':
                norms = np.zeros(X.shape[0])
                np.maximum.at(norms, lines, np.abs(X.data))
            else:
                powers = np.abs(X.data) if norm == 'l1' else X.data.astype(float) ** 2
                norms = np.bincount(lines, weights=powers, minlength=X.shape[0])
                norms = np.sqrt(norms) if norm == 'l2' else norms
        data = _kernels.sparse_normalized(X.data, X.indptr, norm)
        out = X._made(data.astype(np.float32) if X.dtype == np.float32 else data)
    else:
        if norm == 'l1':
            norms = np.abs(X).sum(axis=1)
        elif norm == 'l2':
            norms = np.sqrt((np.asarray(X, dtype=float) ** 2).sum(axis=1))
        else:
            norms = np.abs(X).max(axis=1)
        out = X / _no_zeros(norms)[:, None]
    if axis == 0:
        out = out.T
    return (out, norms) if return_norm else out


class Binarizer(OneToOneFeatureMixin, TransformerMixin, BaseEstimator):
    """1 where a value is above the threshold, else 0."""

    __module__ = 'sklearn.preprocessing._data'

    def __init__(self, *, threshold=0.0, copy=True):
        self.threshold = threshold
        self.copy = copy

    def fit(self, X, y=None):
        """Only checks the rows."""
        _checked(self, X, True, finite=True, sparse=True)
        return self

    def transform(self, X, copy=None):
        """The flags."""
        X = _checked(self, X, not hasattr(self, 'n_features_in_'), finite=True, sparse=True)
        return binarize(X, threshold=self.threshold)

    def __sklearn_is_fitted__(self):
        return True


def binarize(X, *, threshold=0.0, copy=True):
    """1 where a value is above the threshold, else 0."""
    X = check_array(X, accept_sparse='csr')
    if _is_sparse(X):
        if threshold < 0:
            raise ValueError('Cannot binarize a sparse matrix with threshold < 0')
        made = X._made((X.data > threshold).astype(X.data.dtype))
        made.eliminate_zeros()
        return made
    return (X > threshold).astype(X.dtype)


def _function(kind):
    def scaled(X, *, axis=0, **options):
        table = np.asarray(X, dtype=float)
        flat = table.ndim == 1
        table = table.reshape(-1, 1) if flat else table
        out = kind(**options).fit_transform(table if axis == 0 else table.T)
        out = out if axis == 0 else out.T
        return out.ravel() if flat else out
    return scaled


scale = _function(StandardScaler)
maxabs_scale = _function(MaxAbsScaler)
robust_scale = _function(RobustScaler)


def minmax_scale(X, feature_range=(0, 1), *, axis=0, copy=True):
    """The columns in a range."""
    return _function(MinMaxScaler)(X, axis=axis, feature_range=feature_range)


def add_dummy_feature(X, value=1.0):
    """A constant column in front."""
    X = check_array(X)
    return np.hstack([np.full((X.shape[0], 1), value), X])


class QuantileTransformer(OneToOneFeatureMixin, TransformerMixin, BaseEstimator):
    """Brings each column to the uniform or the normal distribution by its quantiles."""

    __module__ = 'sklearn.preprocessing._data'

    def __init__(self, *, n_quantiles=1000, output_distribution='uniform', ignore_implicit_zeros=False,
                 subsample=10000, random_state=None, copy=True):
        self.n_quantiles = n_quantiles
        self.output_distribution = output_distribution
        self.ignore_implicit_zeros = ignore_implicit_zeros
        self.subsample = subsample
        self.random_state = random_state
        self.copy = copy

    def fit(self, X, y=None):
        """Learns the quantiles."""
        if self.subsample is not None and self.n_quantiles > self.subsample:
            raise ValueError(
                'The number of quantiles cannot be greater than the number of samples used. Got {} quantiles and {} '
                'samples.'.format(self.n_quantiles, self.subsample))
        if self.output_distribution not in ('uniform', 'normal'):
            raise InvalidParameterError(
                "The 'output_distribution' parameter of QuantileTransformer must be a str among {'normal', 'uniform'}. "
                'Got %r instead.' % (self.output_distribution,))
        X = _checked(self, X, True)
        count = X.shape[0]
        if self.n_quantiles > count:
            warnings.warn(
                'n_quantiles (%s) is greater than the total number of samples (%s). n_quantiles is set to n_samples.'
                % (self.n_quantiles, count))
        self.n_quantiles_ = max(1, min(self.n_quantiles, count))
        if self.subsample is not None and self.subsample < count:
            from sklearn.utils import resample
            X = resample(X, replace=False, n_samples=self.subsample, random_state=check_random_state(self.random_state))
        self.references_ = np.linspace(0, 1, self.n_quantiles_, endpoint=True)
        quantile = np.nanpercentile if bool(np.isnan(np.sum(X))) else np.percentile
        self.quantiles_ = np.maximum.accumulate(quantile(X, self.references_ * 100, axis=0))
        return self

    def _column(self, x, quantiles, inverse):
        normal = self.output_distribution == 'normal'
        x = x.copy()
        if not inverse:
            low, high, to_low, to_high = quantiles[0], quantiles[-1], 0.0, 1.0
        else:
            low, high, to_low, to_high = 0.0, 1.0, quantiles[0], quantiles[-1]
            if normal:
                x = _kernels.normal_share(x)
        below = x - _BOUND < low if normal else x == low
        above = x + _BOUND > high if normal else x == high
        present = ~np.isnan(x)
        own = x[present]
        if not inverse:
            # From both sides, so that of equal quantiles the middle is taken.
            x[present] = 0.5 * (np.interp(own, quantiles, self.references_)
                                - np.interp(-own, -quantiles[::-1], -self.references_[::-1]))
        else:
            x[present] = np.interp(own, self.references_, quantiles)
        x[above] = to_high
        x[below] = to_low
        if not inverse and normal:
            x = _kernels.normal_quantile(x)
            ends = _kernels.normal_quantile(np.array([_BOUND - np.finfo(float).eps, 1 - (_BOUND - np.finfo(float).eps)]))
            x = np.clip(x, ends[0], ends[1])
        return x

    def _table(self, X, inverse):
        out = np.empty(X.shape)
        for place in range(X.shape[1]):
            out[:, place] = self._column(X[:, place].astype(float), self.quantiles_[:, place], inverse)
        return out

    def transform(self, X):
        """The columns at the distribution."""
        check_is_fitted(self)
        return self._table(_checked(self, X, False), False)

    def inverse_transform(self, X):
        """The columns as they were."""
        check_is_fitted(self)
        return self._table(check_array(X, ensure_all_finite='allow-nan'), True)


def quantile_transform(X, *, axis=0, n_quantiles=1000, output_distribution='uniform', subsample=100000,
                       random_state=None, copy=True, ignore_implicit_zeros=False):
    step = QuantileTransformer(n_quantiles=n_quantiles, output_distribution=output_distribution,
                               subsample=subsample, random_state=random_state)
    X = np.asarray(X, dtype=float)
    return step.fit_transform(X) if axis == 0 else step.fit_transform(X.T).T


def _brent(f, a, b):
    """A minimum by parabolas and golden sections (Brent 1973), from a bracket that is widened first."""
    golden, small = 1.618034, 1e-21
    fa, fb = f(a), f(b)
    if fa < fb:
        a, b, fa, fb = b, a, fb, fa
    c = b + golden * (b - a)
    fc = f(c)
    for _ in range(1000):
        if fc >= fb:
            break
        r, q = (b - a) * (fb - fc), (b - c) * (fb - fa)
        gap = q - r
        gap = 2.0 * (small if abs(gap) < small else gap)
        w = b - ((b - c) * q - (b - a) * r) / gap
        limit = b + 110.0 * (c - b)
        if (w - c) * (b - w) > 0:
            fw = f(w)
            if fw < fc:
                a, b, fa, fb = b, w, fb, fw
                break
            if fw > fb:
                c, fc = w, fw
                break
            w = c + golden * (c - b)
            fw = f(w)
        elif (w - limit) * (limit - c) >= 0:
            w = limit
            fw = f(w)
        elif (w - limit) * (c - w) > 0:
            fw = f(w)
            if fw < fc:
                b, c, fb, fc = c, w, fc, fw
                w = c + golden * (c - b)
                fw = f(w)
        else:
            w = c + golden * (c - b)
            fw = f(w)
        a, b, c, fa, fb, fc = b, c, w, fb, fc, fw
    tolerance, least, share = 1.48e-8, 1e-11, 0.3819660
    x = w = v = b
    fx = fw = fv = fb
    low, high = (a, c) if a < c else (c, a)
    step, before = 0.0, 0.0
    for _ in range(500):
        tol1 = tolerance * abs(x) + least
        middle = 0.5 * (low + high)
        if abs(x - middle) < 2 * tol1 - 0.5 * (high - low):
            break
        if abs(before) <= tol1:
            before = (low - x) if x >= middle else (high - x)
            step = share * before
        else:
            t1, t2 = (x - w) * (fx - fv), (x - v) * (fx - fw)
            p = (x - v) * t2 - (x - w) * t1
            t2 = 2.0 * (t2 - t1)
            if t2 > 0:
                p = -p
            t2 = abs(t2)
            last, before = before, step
            if p > t2 * (low - x) and p < t2 * (high - x) and abs(p) < abs(0.5 * t2 * last):
                step = p / t2
                u = x + step
                if u - low < 2 * tol1 or high - u < 2 * tol1:
                    step = tol1 if middle - x >= 0 else -tol1
            else:
                before = (low - x) if x >= middle else (high - x)
                step = share * before
        u = x + (step if abs(step) >= tol1 else (tol1 if step >= 0 else -tol1))
        fu = f(u)
        if fu > fx:
            if u < x:
                low = u
            else:
                high = u
            if fu <= fw or w == x:
                v, w, fv, fw = w, u, fw, fu
            elif fu <= fv or v == x or v == w:
                v, fv = u, fu
        else:
            if u >= x:
                low = x
            else:
                high = x
            v, w, x, fv, fw, fx = w, x, u, fw, fx, fu
    return x


class PowerTransformer(OneToOneFeatureMixin, TransformerMixin, BaseEstimator):
    """Powers that make each column as normal as they can."""

    __module__ = 'sklearn.preprocessing._data'

    def __init__(self, method='yeo-johnson', *, standardize=True, copy=True):
        self.method = method
        self.standardize = standardize
        self.copy = copy

    def _rows(self, X, reset, positive=False):
        if self.method not in ('yeo-johnson', 'box-cox'):
            raise InvalidParameterError(
                "The 'method' parameter of PowerTransformer must be a str among {'box-cox', 'yeo-johnson'}. Got %r instead."
                % (self.method,))
        X = _checked(self, X, reset).astype(float)
        if positive and self.method == 'box-cox' and np.nanmin(X) <= 0:
            raise ValueError('The Box-Cox transformation can only be applied to strictly positive data')
        return X

    def fit(self, X, y=None):
        """Learns the powers."""
        self._fit(X)
        return self

    def fit_transform(self, X, y=None):
        """Learns the powers and applies them."""
        return self._fit(X)

    def _fit(self, X):
        X = self._rows(X, True, positive=True)
        lambdas = []
        out = np.empty(X.shape)
        for place in range(X.shape[1]):
            column = X[:, place]
            present = column[~np.isnan(column)]
            if len(present) == 0:
                raise ValueError('Column must not be all nan.')
            if np.allclose(present, present[0]) and np.var(present) <= 1e-12 * max(1.0, float(np.abs(present).max())) ** 2:
                lambdas.append(1.0)
            else:
                lambdas.append(_best_power(present, self.method))
            out[:, place] = _powered(column, lambdas[-1], self.method)
        self.lambdas_ = np.array(lambdas)
        if self.standardize:
            self._scaler = StandardScaler().fit(out)
            out = self._scaler.transform(out)
        return out

    def transform(self, X):
        """The columns at their powers."""
        check_is_fitted(self)
        X = self._rows(X, False, positive=True)
        out = np.empty(X.shape)
        for place, power in enumerate(self.lambdas_.tolist()):
            out[:, place] = _powered(X[:, place], power, self.method)
        return self._scaler.transform(out) if self.standardize else out

    def inverse_transform(self, X):
        """The columns as they were."""
        check_is_fitted(self)
        X = check_array(X, ensure_all_finite='allow-nan').astype(float)
        if self.standardize:
            X = self._scaler.inverse_transform(X)
        out = np.empty(X.shape)
        for place, power in enumerate(self.lambdas_.tolist()):
            out[:, place] = _unpowered(X[:, place], power, self.method)
        return out


def _powered(x, power, method):
    if method == 'box-cox':
        return np.log(x) if power == 0 else np.expm1(power * np.log(x)) / power
    out = np.empty(len(x))
    positive = x >= 0
    out[~positive] = (-np.log1p(-x[~positive]) if abs(power - 2) <= np.finfo(float).eps
                      else -np.expm1((2 - power) * np.log1p(-x[~positive])) / (2 - power))
    out[positive] = (np.log1p(x[positive]) if abs(power) < np.finfo(float).eps
                     else np.expm1(power * np.log1p(x[positive])) / power)
    out[np.isnan(x)] = np.nan
    return out


def _unpowered(x, power, method):
    if method == 'box-cox':
        return np.exp(x) if power == 0 else np.exp(np.log1p(power * x) / power)
    out = np.empty(len(x))
    positive = x >= 0
    out[positive] = (np.expm1(x[positive]) if abs(power) < np.finfo(float).eps
                     else np.expm1(np.log1p(x[positive] * power) / power))
    out[~positive] = (-np.expm1(-x[~positive]) if abs(power - 2) <= np.finfo(float).eps
                      else -np.expm1(np.log1p(-(2 - power) * x[~positive]) / (2 - power)))
    out[np.isnan(x)] = np.nan
    return out


def _best_power(x, method):
    """The power of the highest likelihood."""
    count = len(x)
    if method == 'box-cox':
        logs = np.log(x)
        total = logs.sum()

        def loss(power):
            values = logs if power == 0 else np.exp(power * logs) / power
            return -((power - 1) * total - count / 2 * np.log(np.var(values)))
    else:
        total = float((np.sign(x) * np.log1p(np.abs(x))).sum())

        def loss(power):
            variance = np.var(_powered(x, power, method))
            if variance < np.finfo(np.float64).tiny:
                return np.inf
            return -(-count / 2 * np.log(variance) + (power - 1) * total)
    return float(_brent(lambda power: float(loss(power)), -2.0, 2.0))


def power_transform(X, method='yeo-johnson', *, standardize=True, copy=True):
    return PowerTransformer(method=method, standardize=standardize).fit_transform(X)
"""#
}
