extension SklearnScripts {
  /// `sklearn.preprocessing._discretization`: numbers as bins.
  static let discretization = #"""
import warnings

import numpy as np
from sklearn.base import BaseEstimator, TransformerMixin, _input_names
from sklearn.utils._param_validation import InvalidParameterError
from sklearn.utils.validation import check_is_fitted, check_random_state
from sklearn.preprocessing._data import _checked


class KBinsDiscretizer(TransformerMixin, BaseEstimator):
    """Numbers as the bins they fall in."""

    def __init__(self, n_bins=5, *, encode='onehot', strategy='quantile', quantile_method='averaged_inverted_cdf',
                 dtype=None, subsample=200000, random_state=None):
        self.n_bins = n_bins
        self.encode = encode
        self.strategy = strategy
        self.quantile_method = quantile_method
        self.dtype = dtype
        self.subsample = subsample
        self.random_state = random_state

    def fit(self, X, y=None, sample_weight=None):
        """Learns the edges of the bins."""
        if sample_weight is not None:
            raise NotImplementedError('KBinsDiscretizer.fit with sample_weight is not supported by Lapis.')
        for name, value, allowed in (('encode', self.encode, ('onehot', 'onehot-dense', 'ordinal')),
                                     ('strategy', self.strategy, ('kmeans', 'quantile', 'uniform'))):
            if value not in allowed:
                raise InvalidParameterError(
                    f"The '{name}' parameter of KBinsDiscretizer must be a str among {{{', '.join(map(repr, allowed))}}}. "
                    f'Got {value!r} instead.')
        X = _checked(self, X, True, finite=True).astype(float)
        if self.subsample is not None and X.shape[0] > self.subsample:
            from sklearn.utils import resample
            X = resample(X, replace=False, n_samples=self.subsample, random_state=check_random_state(self.random_state))
        count = X.shape[1]
        bins = np.full(count, self.n_bins, dtype=int) if np.ndim(self.n_bins) == 0 else np.array(self.n_bins, dtype=int)
        if np.ndim(self.n_bins) == 0 and self.n_bins < 2:
            raise InvalidParameterError(
                f"The 'n_bins' parameter of KBinsDiscretizer must be an int in the range [2, inf) or an array-like. Got "
                f'{self.n_bins!r} instead.')
        if len(bins) != count:
            raise ValueError('n_bins must be a scalar or array of shape (n_features,).')
        if (bins < 2).any():
            raise ValueError(
                'KBinsDiscretizer received an invalid number of bins at index {}. Number of bins must be at least 2, '
                'and must be an int.'.format(int(np.argmax(bins < 2))))
        self.bin_edges_ = np.empty(count, dtype=object)
        self.n_bins_ = bins
        for place in range(count):
            column = X[:, place]
            least, most = column.min(), column.max()
            if least == most:
                warnings.warn('Feature %d is constant and will be replaced with 0.' % place)
                self.n_bins_[place] = 1
                self.bin_edges_[place] = np.array([-np.inf, np.inf])
                continue
            if self.strategy == 'uniform':
                edges = np.linspace(least, most, int(bins[place]) + 1)
            elif self.strategy == 'quantile':
                edges = np.percentile(column, np.linspace(0, 100, int(bins[place]) + 1), method=self.quantile_method)
            else:
                edges = _mean_edges(column, int(bins[place]))
            if self.strategy in ('quantile', 'kmeans'):
                kept = np.concatenate([[True], np.diff(edges) > 1e-8])
                edges = edges[kept]
                if len(edges) - 1 != bins[place]:
                    warnings.warn(
                        'Bins whose width are too small (i.e., <= 1e-8) in feature %d are removed. Consider decreasing '
                        'the number of bins.' % place)
                    self.n_bins_[place] = len(edges) - 1
            self.bin_edges_[place] = edges
        if self.encode != 'ordinal':
            from sklearn.preprocessing import OneHotEncoder
            self._encoder = OneHotEncoder(
                categories=[np.arange(bins) for bins in self.n_bins_], sparse_output=self.encode == 'onehot')
            self._encoder.fit(np.zeros((1, count)))
        return self

    def transform(self, X):
        """The bins, as numbers or as columns of zeros and ones."""
        check_is_fitted(self)
        X = _checked(self, X, False, finite=True).astype(float)
        out = np.empty(X.shape)
        for place in range(X.shape[1]):
            out[:, place] = np.searchsorted(self.bin_edges_[place][1:-1], X[:, place], side='right')
        return out if self.encode == 'ordinal' else self._encoder.transform(out)

    def inverse_transform(self, X=None):
        """The middle of each bin."""
        check_is_fitted(self)
        if self.encode != 'ordinal':
            X = self._encoder.inverse_transform(X)
        X = np.array(X, dtype=float)
        for place in range(X.shape[1]):
            edges = self.bin_edges_[place]
            X[:, place] = ((edges[1:] + edges[:-1]) * 0.5)[X[:, place].astype(int)]
        return X

    def get_feature_names_out(self, input_features=None):
        check_is_fitted(self)
        names = _input_names(self, input_features)
        return names if self.encode == 'ordinal' else self._encoder.get_feature_names_out(names)


def _mean_edges(column, bins):
    """Edges halfway between the centres of k-means, which starts from even bins."""
    even = np.linspace(column.min(), column.max(), bins + 1)
    centres = (even[1:] + even[:-1]) * 0.5
    ordered = np.sort(column)
    tolerance = np.var(column) * 1e-4
    places = None
    for _ in range(300):
        before = places
        # Each row to its nearest centre; centres may have changed their order.
        order = np.argsort(centres, kind='mergesort')
        sorted_centres = centres[order]
        middle = (sorted_centres[1:] + sorted_centres[:-1]) * 0.5
        places = order[np.searchsorted(middle, ordered, side='left')]
        sums = np.bincount(places, weights=ordered, minlength=bins)
        counts = np.bincount(places, minlength=bins).astype(float)
        empty = np.flatnonzero(counts == 0)
        if len(empty):
            # An empty bin starts anew from the row that is farthest from its centre.
            far = np.argsort((ordered - centres[places]) ** 2, kind='mergesort')[::-1]
            for bin_place, row in zip(empty.tolist(), far.tolist()):
                old = places[row]
                sums[old] -= ordered[row]
                counts[old] -= 1
                sums[bin_place], counts[bin_place] = ordered[row], 1
        new = np.where(counts > 0, sums / np.maximum(counts, 1), centres)
        shift = ((new - centres) ** 2).sum()
        centres = new
        if before is not None and (before == places).all() or shift <= tolerance:
            break
    centres = np.sort(centres)
    return np.concatenate([[column.min()], (centres[1:] + centres[:-1]) * 0.5, [column.max()]])
"""#
}
