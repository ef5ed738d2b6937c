extension SklearnScripts {
  /// `sklearn.preprocessing._polynomial`: products of columns.
  static let polynomial = #"""
import numpy as np
from sklearn.base import BaseEstimator, TransformerMixin, _input_names
from sklearn.utils._param_validation import InvalidParameterError
from sklearn.utils.validation import check_is_fitted
from sklearn.preprocessing._data import _checked


class PolynomialFeatures(TransformerMixin, BaseEstimator):
    """Products and powers of the columns."""

    def __init__(self, degree=2, *, interaction_only=False, include_bias=True, order='C'):
        self.degree = degree
        self.interaction_only = interaction_only
        self.include_bias = include_bias
        self.order = order

    def _combinations(self):
        from itertools import combinations, combinations_with_replacement
        if isinstance(self.degree, (int, np.integer)):
            if self.degree < 0:
                raise InvalidParameterError(
                    "The 'degree' parameter of PolynomialFeatures must be an int in the range [0, inf) or an array-like. "
                    'Got %r instead.' % (self.degree,))
            if self.degree == 0 and not self.include_bias:
                raise ValueError(
                    'Setting degree to zero and include_bias to False would result in an empty output array.')
            least, most = 0, self.degree
        else:
            least, most = self.degree
            if not 0 <= least <= most:
                raise ValueError(
                    'degree=(min_degree, max_degree) must be non-negative integers that fulfil min_degree <= max_degree, '
                    f'got {self.degree}.')
        choose = combinations if self.interaction_only else combinations_with_replacement
        start = max(1, least)
        found = [c for degree in range(start, most + 1) for c in choose(range(self.n_features_in_), degree)]
        return ([()] if self.include_bias else []) + found

    def fit(self, X, y=None):
        """Learns the number of columns."""
        _checked(self, X, True, finite=True)
        self._terms = self._combinations()
        self.n_output_features_ = len(self._terms)
        return self

    @property
    def powers_(self):
        check_is_fitted(self)
        return np.array([[term.count(place) for place in range(self.n_features_in_)] for term in self._terms])

    def transform(self, X):
        """The products, those of fewer columns first."""
        check_is_fitted(self)
        X = _checked(self, X, False, finite=True)
        out = np.empty((X.shape[0], self.n_output_features_))
        known = {}
        for place, term in enumerate(self._terms):
            if not term:
                out[:, place] = 1.0
            elif len(term) == 1:
                out[:, place] = X[:, term[0]]
            else:
                head = known.get(term[:-1])
                out[:, place] = (out[:, head] if head is not None else np.prod(X[:, list(term[:-1])], axis=1)) * X[:, term[-1]]
            known[term] = place
        return out

    def get_feature_names_out(self, input_features=None):
        """The names of the products."""
        check_is_fitted(self)
        names = _input_names(self, input_features)
        out = []
        for term in self._terms:
            parts = []
            for place in sorted(set(term)):
                power = term.count(place)
                parts.append(names[place] if power == 1 else f'{names[place]}^{power}')
            out.append(' '.join(parts) if parts else '1')
        return np.asarray(out, dtype=object)
"""#
}
