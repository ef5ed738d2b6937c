extension SklearnScripts {
  /// `sklearn.preprocessing._encoders` and `_target_encoder`.
  static let encoders = #"""
import numbers
import warnings

import numpy as np
from sklearn import _kernels
from sklearn.base import (
    BaseEstimator, OneToOneFeatureMixin, TransformerMixin, _check_feature_names, _check_n_features, _input_names)
from sklearn.utils._param_validation import InvalidParameterError
from sklearn.utils.validation import _is_sparse, check_array, check_is_fitted


def _is_nan(value):
    return isinstance(value, float) and value != value


def _missing(value):
    return value is None or _is_nan(value)


def _columns(estimator, X, reset, finite='allow-nan'):
    """The columns of a table, each by itself with its own type, and the number of rows."""
    if hasattr(X, 'iloc') and getattr(X, 'ndim', 0) == 2:
        _check_feature_names(estimator, X, reset=reset)
        _check_n_features(estimator, X, reset=reset)
        if X.shape[0] == 0:
            raise ValueError(
                f'Found array with 0 sample(s) (shape={X.shape}) while a minimum of 1 is required by '
                f'{type(estimator).__name__}.')
        return [X.iloc[:, place] for place in range(X.shape[1])], X.shape[0]
    if _is_sparse(X):
        raise TypeError("Sparse data was passed, but dense data is required. Use '.toarray()' to convert to a dense numpy array.")
    if not hasattr(X, 'dtype') and not hasattr(X, 'iloc'):
        table = np.asarray(X)
        if table.dtype.kind in 'UT' and not all(isinstance(v, str) for row in X for v in row):
            table = np.asarray(X, dtype=object)
        elif table.dtype.kind in 'UT':
            table = table.astype(object)
        X = table
    X = check_array(X, dtype=None, ensure_all_finite=False, estimator=estimator)
    if X.dtype.kind == 'f' and finite is True:
        check_array(X, estimator=estimator, input_name='X')
    _check_feature_names(estimator, X, reset=reset)
    _check_n_features(estimator, X, reset=reset)
    return [X[:, place] for place in range(X.shape[1])], X.shape[0]


def _factorized(column):
    """Codes of a column's values and the distinct values, ascending; missing ones are -1."""
    codes, uniques = _kernels.factorize(column)
    return codes, uniques


def _missing_values(column, codes):
    """The kinds of missing values in a column: None, then NaN."""
    rows = np.flatnonzero(codes < 0)
    if len(rows) == 0:
        return []
    rows = rows.tolist()
    if hasattr(column, 'iloc'):
        values = column.iloc[rows].tolist()
    else:
        values = [column[row] for row in rows]
    if all(value is None for value in values):
        return [None]
    if any(value is None for value in values):
        return [None, float('nan')]
    return [float('nan')]


def _categories_of(column):
    """The categories of a column, those missing last, and the code of each row."""
    codes, uniques = _factorized(column)
    extra = _missing_values(column, codes)
    if not extra:
        return uniques, codes
    count = len(uniques)
    if len(extra) == 2:
        values = (column.tolist())
        codes = np.array([count + (0 if values[row] is None else 1) if code < 0 else code
                          for row, code in enumerate(codes.tolist())])
    else:
        codes = np.where(codes < 0, count, codes)
    if uniques.dtype.kind in 'iuf' and extra == [extra[0]] and extra[0] is not None:
        return np.append(uniques.astype(float), np.nan), codes
    joined = np.empty(count + len(extra), dtype=object)
    for place, value in enumerate(uniques.tolist() + extra):
        joined[place] = value
    return joined, codes


def _places(categories):
    """The place of each category."""
    known = {}
    for place, value in enumerate(np.asarray(categories).tolist()):
        known['\0nan' if _is_nan(value) else value] = place
    return known


def _tabled(column, categories):
    """The code of each row's value, for each code its place among the categories (-1 for none; the last is that of
    the code -1), and the values that are none of them."""
    codes, uniques = _factorized(column)
    known = _places(categories)
    values = uniques.tolist()
    table = [known.get(value, -1) for value in values]
    unknown = [value for value, place in zip(values, table) if place < 0]
    kinds = _missing_values(column, codes)
    found = [known.get(None if kind is None else '\0nan', -1) for kind in kinds]
    unknown += [kind for kind, place in zip(kinds, found) if place < 0]
    if len(kinds) == 2:
        raw = column.tolist()
        count = len(table)
        codes = np.array([count + (0 if raw[row] is None else 1) if code < 0 else code
                          for row, code in enumerate(codes.tolist())], dtype=np.int64)
        table += found
    return codes, np.array(table + [found[0] if len(found) == 1 else -1], dtype=np.int64), unknown


def _encoded(column, categories):
    """The code of each row among the categories, -1 for others, and the values that are none of them."""
    codes, table, unknown = _tabled(column, categories)
    return table[codes], unknown


class _Encoder(TransformerMixin, BaseEstimator):
    @property
    def infrequent_categories_(self):
        rare = getattr(self, '_infrequent', None)
        if rare is None:
            rare = [None] * len(self.categories_)
        return [None if places is None else self.categories_[column][places] for column, places in enumerate(rare)]

    def _check_rare(self):
        most = self.max_categories
        self._groups_rare = most is not None or self.min_frequency is not None
        if most is not None and (not isinstance(most, numbers.Integral) or most < 1):
            raise InvalidParameterError(
                f"The 'max_categories' parameter of {type(self).__name__} must be an int in the range [1, inf) or None. "
                f'Got {most!r} instead.')

    def _learn(self, X, counts=True, finite='allow-nan'):
        columns, rows = _columns(self, X, True, finite)
        given = self.categories
        if not (isinstance(given, str) and given == 'auto') and len(given) != len(columns):
            raise ValueError('Shape mismatch: if categories is an array, it has to be of shape (n_features,).')
        self.categories_ = []
        codes_of = []
        for place, column in enumerate(columns):
            if isinstance(given, str):
                categories, codes = _categories_of(column)
            else:
                own = np.asarray(given[place])
                text = own.dtype.kind in 'OUT'
                categories = own.astype(object) if own.dtype.kind in 'UT' else own
                if not text:
                    present = categories[~np.isnan(categories)] if categories.dtype.kind == 'f' else categories
                    if (np.sort(present) != present).any():
                        raise ValueError('Unsorted categories are not supported for numerical categories')
                listed = ['\0nan' if _is_nan(c) else c for c in categories.tolist()]
                if len(set(listed)) != len(listed):
                    raise ValueError(f'In column {place}, the predefined categories contain duplicate elements.')
                codes, unknown = _encoded(column, categories)
                if unknown and self.handle_unknown == 'error':
                    raise ValueError('Found unknown categories {0} in column {1} during fit'.format(unknown, place))
            self.categories_.append(categories)
            codes_of.append(codes)
        fresh = getattr(self, '_fresh', None)
        if fresh is not None and fresh[0] is X and isinstance(given, str):
            self._fresh = (X, codes_of)
        self._infrequent = None
        self._new_codes = [None] * len(columns)
        if self._groups_rare:
            self._infrequent = []
            for place, (categories, codes) in enumerate(zip(self.categories_, codes_of)):
                found = np.bincount(codes[codes >= 0], minlength=len(categories))
                rare = self._rare(found, rows)
                self._infrequent.append(rare)
                if rare is not None:
                    mapping = np.empty(len(categories), dtype=np.int64)
                    frequent = np.setdiff1d(np.arange(len(categories)), rare)
                    mapping[frequent] = np.arange(len(frequent))
                    mapping[rare] = len(frequent)
                    self._new_codes[place] = mapping
        return codes_of

    def _rare(self, counts, rows):
        least = self.min_frequency
        if least is None:
            few = np.zeros(len(counts), dtype=bool)
        elif isinstance(least, numbers.Integral):
            few = counts < least
        else:
            few = counts < rows * least
        current = len(counts) - int(few.sum()) + (1 if few.any() else 0)
        if self.max_categories is not None and self.max_categories < current:
            kept = self.max_categories - 1
            if kept == 0:
                few[:] = True
            else:
                order = np.argsort(-counts, kind='mergesort')
                few[order[kept:]] = True
        places = np.flatnonzero(few)
        return places if len(places) else None

    def _tables(self, X, unknown_allowed, warn=False):
        """Each column's codes, and the place of each code among the categories as they are written."""
        fresh = getattr(self, '_fresh', None)
        if fresh is not None and fresh[0] is X and fresh[1] is not None:
            columns, own = [None] * len(fresh[1]), fresh[1]
        else:
            columns, own = _columns(self, X, False)[0], None
        out = []
        warned = []
        for place, column in enumerate(columns):
            if own is not None:
                # The codes of the fit on the same rows are places already.
                codes, unknown = own[place], []
                table = np.append(np.arange(len(self.categories_[place])), -1)
            else:
                codes, table, unknown = _tabled(column, self.categories_[place])
            if unknown:
                if not unknown_allowed:
                    raise ValueError('Found unknown categories {0} in column {1} during transform'.format(unknown, place))
                warned.append(place)
            mapping = self._new_codes[place]
            if mapping is not None:
                table = np.where(table >= 0, mapping[table], -1)
            out.append((codes, table))
        if warned and warn:
            warnings.warn(
                f'Found unknown categories in columns {warned} during transform. These unknown categories will be encoded '
                'as all zeros', UserWarning)
        return out

    def _codes(self, X, unknown_allowed, warn=False):
        """The codes of each column, -1 for unknown values, and the number of rows."""
        tables = self._tables(X, unknown_allowed, warn)
        return [table[codes] for codes, table in tables], len(tables[0][0]) if tables else 0

    def _grouped(self, place):
        """The categories of a column as they are written: the rare ones together at the end."""
        categories = self.categories_[place]
        rare = self._infrequent[place] if self._infrequent is not None else None
        if rare is None:
            return categories
        frequent = np.setdiff1d(np.arange(len(categories)), rare)
        joined = np.empty(len(frequent) + 1, dtype=object)
        for index, value in enumerate(categories[frequent].tolist() + ['infrequent_sklearn']):
            joined[index] = value
        return joined


def _fit_transform(self, X, y=None, **fit_params):
    """Fits, then transforms the same rows."""
    # The codes that the fit found serve the transform, too.
    self._fresh = (X, None)
    try:
        fitted = self.fit(X, **fit_params) if y is None else self.fit(X, y, **fit_params)
        return fitted.transform(X)
    finally:
        del self._fresh


# Set here, since what stands in a class is wrapped for set_output, as transform is already.
_Encoder.fit_transform = _fit_transform


class OneHotEncoder(_Encoder):
    """One column of zeros and ones for each category of each column."""

    __module__ = 'sklearn.preprocessing._encoders'

    def __init__(self, *, categories='auto', drop=None, sparse_output=True, dtype=np.float64, handle_unknown='error',
                 min_frequency=None, max_categories=None, feature_name_combiner='concat'):
        self.categories = categories
        self.sparse_output = sparse_output
        self.dtype = dtype
        self.handle_unknown = handle_unknown
        self.drop = drop
        self.min_frequency = min_frequency
        self.max_categories = max_categories
        self.feature_name_combiner = feature_name_combiner

    def fit(self, X, y=None):
        """Learns the categories."""
        if self.handle_unknown not in ('error', 'ignore', 'infrequent_if_exist', 'warn'):
            raise InvalidParameterError(
                "The 'handle_unknown' parameter of OneHotEncoder must be a str among {'error', 'ignore', "
                f"'infrequent_if_exist', 'warn'}}. Got {self.handle_unknown!r} instead.")
        self._check_rare()
        self._learn(X)
        self._set_drop()
        return self

    def _set_drop(self):
        count = len(self.categories_)
        self._dropped = [None] * count
        if self.drop is None:
            self.drop_idx_ = None
            return
        if isinstance(self.drop, str):
            if self.drop not in ('first', 'if_binary'):
                raise InvalidParameterError(
                    "The 'drop' parameter of OneHotEncoder must be a str among {'first', 'if_binary'}, an array-like or "
                    f'None. Got {self.drop!r} instead.')
            for place in range(count):
                if self.drop == 'first' or len(self._grouped(place)) == 2:
                    self._dropped[place] = 0
        else:
            wanted = list(self.drop)
            if len(wanted) != count:
                raise ValueError('`drop` should have length equal to the number of features ({}), got {}'.format(
                    count, len(wanted)))
            absent = []
            for place, value in enumerate(wanted):
                known = _places(self.categories_[place])
                found = known.get('\0nan' if _is_nan(value) else value)
                if found is None:
                    absent.append((place, value))
                    continue
                rare = self._infrequent[place] if self._infrequent is not None else None
                if rare is not None and found in rare.tolist():
                    raise ValueError(
                        f'Unable to drop category {self.categories_[place][found]!r} from feature {place} because it is '
                        'infrequent')
                mapping = self._new_codes[place]
                self._dropped[place] = found if mapping is None else int(mapping[found])
            if absent:
                raise ValueError(
                    'The following categories were supposed to be dropped, but were not found in the training data.\n'
                    + '\n'.join('Category: {}, Feature: {}'.format(place, value) for place, value in absent))
        shown = np.empty(count, dtype=object)
        for place, value in enumerate(self._dropped):
            mapping = self._new_codes[place]
            if value is not None and mapping is not None:
                value = int(np.flatnonzero(mapping == value)[0])
            shown[place] = value
        self.drop_idx_ = shown

    def _widths(self):
        return [len(self._grouped(place)) - (0 if self._dropped[place] is None else 1)
                for place in range(len(self.categories_))]

    def transform(self, X):
        """The columns of zeros and ones."""
        check_is_fitted(self)
        tables = self._tables(X, self.handle_unknown != 'error', warn=self.handle_unknown == 'warn' or (
            self.drop is not None and self.handle_unknown == 'ignore'))
        codes_of = [codes for codes, _ in tables]
        rows = len(codes_of[0]) if codes_of else 0
        widths = self._widths()
        starts = np.concatenate([[0], np.cumsum(widths)]).astype(int)
        places = []
        for place, (_, table) in enumerate(tables):
            if self.handle_unknown in ('infrequent_if_exist', 'warn') and self._infrequent is not None \
                    and self._infrequent[place] is not None:
                table = np.where(table < 0, len(self._grouped(place)) - 1, table)
            dropped = self._dropped[place]
            if dropped is not None:
                gone = table == dropped
                table = np.where(table > dropped, table - 1, table)
                table[gone] = -1
            places.append(np.where(table < 0, -1, table + starts[place]))
        width = int(starts[-1])
        if not self.sparse_output:
            out = _kernels.flags(codes_of, places, width)
            return out if np.dtype(self.dtype) == np.float64 else out.astype(self.dtype)
        from scipy.sparse import csr_matrix
        indices, indptr = _kernels.sparse_flags(codes_of, places)
        return csr_matrix((np.ones(len(indices), dtype=self.dtype), indices, indptr), shape=(rows, width))

    def inverse_transform(self, X):
        """The categories of rows of zeros and ones."""
        check_is_fitted(self)
        if _is_sparse(X):
            X = X.toarray()
        X = np.asarray(X)
        widths = self._widths()
        if X.shape[1] != sum(widths):
            raise ValueError('Shape of the passed X data is not correct. Expected {0} columns, got {1}.'.format(
                sum(widths), X.shape[1]))
        kinds = {c.dtype.kind for c in self.categories_}
        same = len(kinds) == 1 and 'O' not in kinds and self._infrequent is None
        out = np.empty((X.shape[0], len(widths)), dtype=self.categories_[0].dtype if same else object)
        start = 0
        for place, width in enumerate(widths):
            part = X[:, start:start + width]
            start += width
            values = self._grouped(place)
            dropped = self._dropped[place]
            if dropped is not None:
                rest = np.delete(np.arange(len(values)), dropped)
            else:
                rest = np.arange(len(values))
            if width == 0:
                out[:, place] = values[dropped]
                continue
            best = rest[np.argmax(part, axis=1)]
            empty = part.sum(axis=1) == 0
            own = values[best]
            if empty.any():
                if dropped is not None:
                    own = own.astype(object) if own.dtype.kind not in 'O' else own
                    own[empty] = values[dropped]
                elif self.handle_unknown == 'error':
                    raise ValueError(
                        'Samples {} can not be inverted when drop=None and handle_unknown=\'error\' because they contain '
                        'all zeros'.format(np.flatnonzero(empty)))
                else:
                    if out.dtype != object:
                        out = out.astype(object)
                    own = own.astype(object)
                    own[empty] = None
            out[:, place] = own
        return out

    def get_feature_names_out(self, input_features=None):
        """The names of the columns it gives."""
        check_is_fitted(self)
        names = _input_names(self, input_features)
        if self.feature_name_combiner == 'concat':
            combine = lambda name, category: name + '_' + str(category)
        else:
            combine = self.feature_name_combiner
        out = []
        for place in range(len(self.categories_)):
            values = self._grouped(place).tolist()
            for index, value in enumerate(values):
                if index != self._dropped[place]:
                    out.append(combine(names[place], value))
        return np.array(out, dtype=object)

    def _engine(self):
        if any(c.dtype.kind not in 'iufb' for c in self.categories_) or self._infrequent is not None:
            return None
        drops = self.drop == 'first' or (self.drop == 'if_binary' and all(d == 0 for d in self._dropped))
        if self.drop is not None and not drops:
            return None
        return ('onehot', list(_input_names(self)), [np.asarray(c, dtype=float) for c in self.categories_],
                self.handle_unknown != 'error', drops)


class OrdinalEncoder(OneToOneFeatureMixin, _Encoder):
    """Categories as numbers."""

    __module__ = 'sklearn.preprocessing._encoders'

    def __init__(self, *, categories='auto', dtype=np.float64, handle_unknown='error', unknown_value=None,
                 encoded_missing_value=np.nan, min_frequency=None, max_categories=None):
        self.categories = categories
        self.dtype = dtype
        self.handle_unknown = handle_unknown
        self.unknown_value = unknown_value
        self.encoded_missing_value = encoded_missing_value
        self.min_frequency = min_frequency
        self.max_categories = max_categories

    def fit(self, X, y=None):
        """Learns the categories."""
        if self.handle_unknown not in ('error', 'use_encoded_value'):
            raise InvalidParameterError(
                "The 'handle_unknown' parameter of OrdinalEncoder must be a str among {'error', 'use_encoded_value'}. Got "
                f'{self.handle_unknown!r} instead.')
        if self.handle_unknown == 'use_encoded_value':
            value = self.unknown_value
            if _is_nan(value):
                if np.dtype(self.dtype).kind != 'f':
                    raise ValueError(
                        f'When unknown_value is np.nan, the dtype parameter should be a float dtype. Got {self.dtype}.')
            elif not isinstance(value, numbers.Integral):
                raise TypeError(
                    "unknown_value should be an integer or np.nan when handle_unknown is 'use_encoded_value', got "
                    f'{value}.')
        elif self.unknown_value is not None:
            raise TypeError(
                f"unknown_value should only be set when handle_unknown is 'use_encoded_value', got {self.unknown_value}.")
        self._check_rare()
        self._learn(X)
        if self.handle_unknown == 'use_encoded_value':
            for categories in self.categories_:
                if 0 <= self.unknown_value < len(categories):
                    raise ValueError(
                        f'The used value for unknown_value {self.unknown_value} is one of the values already used for '
                        'encoding the seen categories.')
        return self

    def transform(self, X):
        """The numbers of the categories."""
        check_is_fitted(self)
        tables = self._tables(X, self.handle_unknown != 'error')
        shown = []
        for place, (_, table) in enumerate(tables):
            values = table.astype(self.dtype)
            for index, category in enumerate(self.categories_[place].tolist()):
                if _missing(category):
                    mapping = self._new_codes[place]
                    own = index if mapping is None else int(mapping[index])
                    values = np.where(table == own, self.encoded_missing_value, values)
            if self.handle_unknown == 'use_encoded_value':
                values = np.where(table < 0, self.unknown_value, values)
            shown.append(values)
        out = _kernels.looked_up([codes for codes, _ in tables], shown)
        return out if np.dtype(self.dtype) == np.float64 else out.astype(self.dtype)

    def inverse_transform(self, X):
        """The categories of numbers."""
        check_is_fitted(self)
        X = np.asarray(X, dtype=float)
        if X.shape[1] != len(self.categories_):
            raise ValueError('Shape of the passed X data is not correct. Expected {0} columns, got {1}.'.format(
                len(self.categories_), X.shape[1]))
        kinds = {c.dtype.kind for c in self.categories_}
        same = len(kinds) == 1 and 'O' not in kinds and self.handle_unknown == 'error' and self._infrequent is None
        out = np.empty(X.shape, dtype=self.categories_[0].dtype if same else object)
        for place in range(X.shape[1]):
            values = self._grouped(place)
            column = X[:, place]
            listed = values.tolist()
            missing = next((index for index, value in enumerate(listed) if _missing(value)), None)
            own = []
            for number in column.tolist():
                if missing is not None and (number == self.encoded_missing_value
                                            or (_is_nan(number) and _is_nan(self.encoded_missing_value))):
                    own.append(listed[missing])
                elif self.handle_unknown == 'use_encoded_value' and (
                        number == self.unknown_value or (_is_nan(number) and _is_nan(self.unknown_value))):
                    own.append(None)
                else:
                    own.append(listed[int(number)])
            for row, value in enumerate(own):
                out[row, place] = value
        return out
"""#
}
