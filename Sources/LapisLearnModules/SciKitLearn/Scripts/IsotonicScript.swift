extension SklearnScripts {
  /// `sklearn.isotonic`: the monotone function nearest to the data.
  static let isotonic = #"""
import numpy as np
from sklearn.base import BaseEstimator, RegressorMixin, TransformerMixin
from sklearn.utils.validation import check_consistent_length, check_is_fitted, column_or_1d


def isotonic_regression(y, *, sample_weight=None, y_min=None, y_max=None, increasing=True):
    """The nearest monotone values, by pooling neighbours that stand the wrong way round."""
    y = np.asarray(y, dtype=float)
    weights = np.ones(len(y)) if sample_weight is None else np.asarray(sample_weight, dtype=float)
    if not increasing:
        y, weights = y[::-1], weights[::-1]
    values, sums, counts = [], [], []
    for value, weight in zip(y.tolist(), weights.tolist()):
        count = 1
        while values and values[-1] >= value:
            total = sums[-1] + weight
            value = (values[-1] * sums[-1] + value * weight) / total if total else value
            weight = total
            count += counts[-1]
            values.pop()
            sums.pop()
            counts.pop()
        values.append(value)
        sums.append(weight)
        counts.append(count)
    out = np.repeat(np.array(values), np.array(counts, dtype=int)) if values else y
    if y_min is not None or y_max is not None:
        out = np.clip(out, -np.inf if y_min is None else y_min, np.inf if y_max is None else y_max)
    return out if increasing else out[::-1]


def _nearly_unique(x):
    """Distinct values of ascending ones, and the place of each; what differs by rounding counts as one."""
    resolution = 1e-15
    gaps = np.diff(x)
    if not ((gaps > 0) & (gaps < resolution)).any():
        return np.unique(x, return_inverse=True)
    unique, codes = [], []
    for value in x.tolist():
        if not unique or value - unique[-1] >= resolution:
            unique.append(value)
        codes.append(len(unique) - 1)
    return np.array(unique), np.array(codes)


class IsotonicRegression(RegressorMixin, TransformerMixin, BaseEstimator):
    """The nearest monotone function of one feature."""

    __module__ = 'sklearn.isotonic'

    def __init__(self, *, y_min=None, y_max=None, increasing=True, out_of_bounds='nan'):
        self.y_min = y_min
        self.y_max = y_max
        self.increasing = increasing
        self.out_of_bounds = out_of_bounds

    def _feature(self, X):
        X = np.asarray(X, dtype=float)
        if X.ndim == 2 and X.shape[1] == 1:
            X = X[:, 0]
        if X.ndim != 1:
            raise ValueError('Isotonic regression input X should be a 1d array or 2d array with 1 feature')
        return X

    def fit(self, X, y, sample_weight=None):
        """Learns the steps of the function."""
        x = self._feature(X)
        y = column_or_1d(y).astype(float)
        check_consistent_length(x, y, sample_weight)
        weights = np.ones(len(y)) if sample_weight is None else np.asarray(sample_weight, dtype=float)
        kept = weights > 0
        x, y, weights = x[kept], y[kept], weights[kept]
        if self.increasing == 'auto':
            ranks_x, ranks_y = np.argsort(np.argsort(x)), np.argsort(np.argsort(y))
            self.increasing_ = bool(np.corrcoef(ranks_x, ranks_y)[0, 1] >= 0)
        else:
            self.increasing_ = self.increasing
        order = np.lexsort((y, x))
        x, y, weights = x[order], y[order], weights[order]
        unique, codes = _nearly_unique(x)
        sums = np.bincount(codes, weights=weights)
        y = np.bincount(codes, weights=weights * y) / sums
        y = isotonic_regression(y, sample_weight=sums, y_min=self.y_min, y_max=self.y_max, increasing=self.increasing_)
        self.X_min_, self.X_max_ = float(unique[0]), float(unique[-1])
        # Of a run of equal values only the ends matter.
        bends = np.ones(len(y), dtype=bool)
        bends[1:-1] = (y[1:-1] != y[:-2]) | (y[1:-1] != y[2:])
        self.X_thresholds_, self.y_thresholds_ = unique[bends], y[bends]
        self.n_features_in_ = 1
        return self

    def _values(self, T):
        check_is_fitted(self)
        T = self._feature(T)
        outside = (T < self.X_min_) | (T > self.X_max_)
        if self.out_of_bounds == 'raise' and outside.any():
            raise ValueError('A value in x_new is outside the interpolation range.')
        out = np.interp(T, self.X_thresholds_, self.y_thresholds_)
        if self.out_of_bounds == 'nan':
            out = np.where(outside, np.nan, out)
        return out

    def transform(self, T):
        return self._values(T)

    def predict(self, T):
        """The function's value for each row."""
        return self._values(T)

    def get_feature_names_out(self, input_features=None):
        check_is_fitted(self, 'n_features_in_')
        return np.asarray(['isotonicregression0'], dtype=object)
"""#
}
