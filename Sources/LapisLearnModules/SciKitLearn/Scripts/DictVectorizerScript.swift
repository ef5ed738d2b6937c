extension SklearnScripts {
  /// `sklearn.feature_extraction`.
  static let dictVectorizer = #"""
import numbers

import numpy as np
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.utils.validation import check_is_fitted


class DictVectorizer(TransformerMixin, BaseEstimator):
    """Dicts of features as columns: numbers as they are, texts as a column for each value."""

    __module__ = 'sklearn.feature_extraction._dict_vectorizer'

    def __init__(self, *, dtype=np.float64, separator='=', sparse=True, sort=True):
        self.dtype = dtype
        self.separator = separator
        self.sparse = sparse
        self.sort = sort

    def _features(self, row):
        for name, value in row.items():
            if isinstance(value, str):
                yield f'{name}{self.separator}{value}', 1
            elif isinstance(value, numbers.Number) or value is None:
                yield name, 1 if value is None else value
            elif hasattr(value, '__iter__') and not hasattr(value, 'items'):
                for one in value:
                    if not isinstance(one, str):
                        raise TypeError(f'Unsupported type {type(one)} in iterable value. Only iterables of string are supported.')
                    yield f'{name}{self.separator}{one}', 1
            else:
                raise TypeError(
                    f'Unsupported value type {type(value)} for {name}: {value}.\nMapping objects are not supported.')

    def fit(self, X, y=None):
        """Learns the names of the features."""
        seen = {}
        for row in [X] if hasattr(X, 'items') else X:
            for name, _ in self._features(row):
                seen.setdefault(name, len(seen))
        names = sorted(seen) if self.sort else list(seen)
        self.feature_names_ = names
        self.vocabulary_ = {name: place for place, name in enumerate(names)}
        return self

    def _table(self, X):
        rows, columns, values = [], [], []
        count = 0
        for row in [X] if hasattr(X, 'items') else X:
            for name, value in self._features(row):
                place = self.vocabulary_.get(name)
                if place is not None:
                    rows.append(count)
                    columns.append(place)
                    values.append(float(value))
            count += 1
        if count == 0:
            raise ValueError('Sample sequence X is empty.')
        from scipy.sparse import csr_matrix
        made = csr_matrix((np.array(values, dtype=self.dtype), (np.array(rows, dtype=int), np.array(columns, dtype=int))),
                          shape=(count, len(self.vocabulary_)))
        return made if self.sparse else made.toarray()

    def fit_transform(self, X, y=None):
        """Learns the names and gives the columns."""
        X = X if hasattr(X, 'items') else list(X)
        return self.fit(X)._table(X)

    def transform(self, X):
        """The columns of the names that were learned."""
        check_is_fitted(self, ['feature_names_', 'vocabulary_'])
        return self._table(X)

    def inverse_transform(self, X, dict_type=dict):
        """The dicts of rows."""
        check_is_fitted(self, 'feature_names_')
        table = X.toarray() if hasattr(X, 'toarray') else np.asarray(X)
        return [dict_type((self.feature_names_[place], row[place]) for place in np.flatnonzero(row).tolist()) for row in table]

    def get_feature_names_out(self, input_features=None):
        """The names of the features."""
        check_is_fitted(self, 'feature_names_')
        return np.asarray([str(name) for name in self.feature_names_], dtype=object)

    def __sklearn_is_fitted__(self):
        return hasattr(self, 'vocabulary_')
"""#
}
