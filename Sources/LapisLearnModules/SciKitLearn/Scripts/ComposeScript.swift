extension SklearnScripts {
  /// `sklearn.compose`.
  static let compose = #"""
import re
import time

import numpy as np
from sklearn.base import (
    BaseEstimator, RegressorMixin, TransformerMixin, _check_feature_names, _check_n_features, _input_names,
    _output_kind, clone)
from sklearn.pipeline import _message, _prefixed
from sklearn.utils import Bunch
from sklearn.utils._param_validation import InvalidParameterError
from sklearn.utils.metaestimators import _BaseComposition, _name_estimators
from sklearn.utils.validation import _is_sparse, _rows, check_array, check_is_fitted

_UNCLEAR = ('No valid specification of the columns. Only a scalar, list or slice of all integers or all strings, or '
            'boolean mask is allowed')


def _is_frame(X):
    return hasattr(X, 'iloc') and hasattr(X, 'columns')


def _key_kind(key):
    """'int', 'str' or 'bool': what columns are named by; None for no columns."""
    if isinstance(key, (bool, np.bool_)):
        return 'bool'
    if isinstance(key, (int, np.integer)):
        return 'int'
    if isinstance(key, str):
        return 'str'
    if isinstance(key, slice):
        if key.start is None and key.stop is None:
            return None
        kinds = {_key_kind(end) for end in (key.start, key.stop) if end is not None}
    else:
        if hasattr(key, 'dtype') and hasattr(key, 'ndim') and key.dtype != object:
            kind = {'i': 'int', 'u': 'int', 'b': 'bool', 'U': 'str', 'T': 'str'}.get(key.dtype.kind)
            if kind is None and len(key):
                kind = _key_kind(list(key))
            return kind
        try:
            kinds = {_key_kind(item) for item in key}
        except TypeError:
            raise ValueError(_UNCLEAR) from None
        if not kinds:
            return None
    if len(kinds) != 1 or None in kinds:
        raise ValueError(_UNCLEAR)
    return kinds.pop()


def _column_places(X, key):
    """The positions of the columns that a key names."""
    count = X.shape[1]
    kind = _key_kind(key)
    if kind is None and not isinstance(key, slice):
        return []
    if kind in ('int', 'bool') or (kind is None and isinstance(key, slice)):
        if kind == 'bool' and not isinstance(key, slice):
            flags = [bool(flag) for flag in key]
            if len(flags) != count:
                raise ValueError(_UNCLEAR)
            return [place for place, flag in enumerate(flags) if flag]
        if isinstance(key, slice):
            return list(range(count)[key])
        places = [int(key)] if isinstance(key, (int, np.integer)) else [int(item) for item in key]
        for place in places:
            if not -count <= place < count:
                raise ValueError('all features must be in [0, %d] or [-%d, 0]' % (count - 1, count))
        return [place % count for place in places]
    if not hasattr(X, 'columns'):
        raise ValueError('Specifying the columns using strings is only supported for dataframes.')
    names = list(X.columns)
    if isinstance(key, slice):
        start = names.index(key.start) if key.start is not None else 0
        stop = names.index(key.stop) + 1 if key.stop is not None else count
        return list(range(count)[start:stop])
    places = []
    wanted = [key] if isinstance(key, str) else list(key)
    missing = set(wanted) - set(names)
    if missing:
        raise ValueError(f'Some column names are not columns of the dataframe: {missing}')
    for name in wanted:
        if names.count(name) > 1:
            raise ValueError(f'Selected columns, {name!r}, are not unique in dataframe')
        places.append(names.index(name))
    return places


def _chosen(X, key, places):
    """The columns; one named by itself has one axis."""
    single = isinstance(key, (str, int, np.integer)) and not isinstance(key, (bool, np.bool_))
    if _is_frame(X):
        return X.iloc[:, places[0]] if single else X.iloc[:, places]
    return X[:, places[0]] if single else X[:, places]


def _is_word(step, word):
    return isinstance(step, str) and step == word


class ColumnTransformer(TransformerMixin, _BaseComposition):
    """Each transformer for columns of its own, what they give side by side."""

    __module__ = 'sklearn.compose._column_transformer'

    def __init__(self, transformers, *, remainder='drop', sparse_threshold=0.3, n_jobs=None,
                 transformer_weights=None, verbose=False, verbose_feature_names_out=True,
                 force_int_remainder_cols='deprecated'):
        self.transformers = transformers
        self.remainder = remainder
        self.sparse_threshold = sparse_threshold
        self.n_jobs = n_jobs
        self.transformer_weights = transformer_weights
        self.verbose = verbose
        self.verbose_feature_names_out = verbose_feature_names_out
        self.force_int_remainder_cols = force_int_remainder_cols

    def get_params(self, deep=True):
        return self._get_params('transformers', deep=deep)

    def set_params(self, **kwargs):
        return self._set_params('transformers', **kwargs)

    def set_output(self, *, transform=None):
        self._set_output(transform=transform)
        steps = [part[1] for part in list(self.transformers) + list(getattr(self, 'transformers_', []))]
        for step in steps + [self.remainder]:
            if hasattr(step, 'set_output') and not isinstance(step, str):
                step.set_output(transform=transform)
        return self

    def _validate(self):
        if not self.transformers:
            return
        names, steps, _ = zip(*self.transformers)
        self._validate_names(names)
        for step in steps:
            if _is_word(step, 'drop') or _is_word(step, 'passthrough'):
                continue
            if not (hasattr(step, 'fit') or hasattr(step, 'fit_transform')) or not hasattr(step, 'transform'):
                raise TypeError(
                    "All estimators should implement fit and transform, or can be 'drop' or 'passthrough' specifiers. "
                    "'%s' (type %s) doesn't." % (step, type(step)))
        remainder = self.remainder
        if not (_is_word(remainder, 'drop') or _is_word(remainder, 'passthrough')) and not (
                hasattr(remainder, 'fit') and hasattr(remainder, 'transform')):
            raise InvalidParameterError(
                "The 'remainder' parameter of ColumnTransformer must be a str among {'drop', 'passthrough'}, an object "
                "implementing 'fit' and 'transform' or an object implementing 'fit_transform' and 'transform'. Got "
                f'{remainder!r} instead.')

    def _assign(self, X):
        """Which columns each part gets, and which are left."""
        self._columns = []
        self._places = {}
        taken = set()
        named = []
        for name, _, key in self.transformers:
            if callable(key):
                key = key(X)
            self._columns.append(key)
            places = _column_places(X, key)
            self._places[name] = places
            taken.update(places)
            named.append(_key_kind(key) if not isinstance(key, slice) else _key_kind(key) or 'int')
        rest = [place for place in range(X.shape[1]) if place not in taken]
        if named and _is_frame(X) and all(kind == 'str' for kind in named if kind is not None) and any(named):
            left = [X.columns[place] for place in rest]
        elif named and named[0] == 'bool' and all(kind == 'bool' for kind in named):
            left = [place in rest for place in range(X.shape[1])]
        else:
            left = rest
        self._remainder = ('remainder', self.remainder, left)
        self._places['remainder'] = rest

    def _passing(self):
        from sklearn.preprocessing import FunctionTransformer
        step = FunctionTransformer(accept_sparse=True, check_inverse=False, feature_names_out='one-to-one')
        if _output_kind(self) != 'default':
            step.set_output(transform=_output_kind(self))
        return step

    def fit(self, X, y=None, **params):
        """Fits each transformer on its columns."""
        self.fit_transform(X, y, **params)
        return self

    def fit_transform(self, X, y=None, **params):
        """Fits each transformer on its columns and joins what they give."""
        _check_feature_names(self, X, reset=True)
        X = _checked(X)
        _check_n_features(self, X, reset=True)
        self._validate()
        rows = _rows(X)
        self._assign(X)
        parts = [(name, step, key) for (name, step, _), key in zip(self.transformers, self._columns)]
        parts.append(self._remainder)
        fitted = []
        results = []
        working = [part for part in parts if self._places[part[0]] and not _is_word(part[1], 'drop')]
        for name, step, key in parts:
            if _is_word(step, 'drop'):
                if name != 'remainder' or self._places[name]:
                    fitted.append((name, 'drop', key))
                continue
            if not self._places[name]:
                if name != 'remainder':
                    fitted.append((name, step, key))
                continue
            started = time.perf_counter()
            if _is_word(step, 'passthrough'):
                step = self._passing()
            else:
                step = clone(step)
                if _output_kind(self) != 'default' and hasattr(step, 'set_output'):
                    step.set_output(transform=_output_kind(self))
            chosen = _chosen(X, key, self._places[name])
            if hasattr(step, 'fit_transform'):
                result = step.fit_transform(chosen, y)
            else:
                result = step.fit(chosen, y).transform(chosen)
            if self.verbose:
                place = [part[0] for part in working].index(name)
                _message('ColumnTransformer', f'({place + 1} of {len(working)}) Processing {name}',
                         time.perf_counter() - started)
            fitted.append((name, step, key))
            results.append((name, self._weighted(name, result)))
        self.transformers_ = fitted
        # What is not fitted is decided once, for all later rows.
        if not results:
            self.sparse_output_ = False
            self.output_indices_ = {name: slice(0, 0) for name, _, _ in parts}
            return np.zeros((rows, 0))
        self._check_width(results)
        if any(_is_sparse(result) for _, result in results):
            stored = sum(result.nnz if _is_sparse(result) else np.asarray(result).size for _, result in results)
            total = sum(result.shape[0] * result.shape[1] for _, result in results)
            self.sparse_output_ = stored / total < self.sparse_threshold
        else:
            self.sparse_output_ = False
        self._record_places(results, parts)
        return self._hstack(results)

    def _weighted(self, name, result):
        weight = (self.transformer_weights or {}).get(name)
        return result if weight is None else result * weight

    def _check_width(self, results):
        for name, result in results:
            if getattr(result, 'ndim', 0) != 2 and not _is_sparse(result):
                raise ValueError(
                    "The output of the '{0}' transformer should be 2D (numpy array, scipy sparse array, "
                    'dataframe).'.format(name))

    def _record_places(self, results, parts):
        start = 0
        self.output_indices_ = {}
        given = dict(results)
        for name in [part[0] for part in parts]:
            width = given[name].shape[1] if name in given else 0
            self.output_indices_[name] = slice(start, start + width) if name in given else slice(0, 0)
            start += width

    def transform(self, X, **params):
        """What each transformer makes of its columns, side by side."""
        check_is_fitted(self)
        names = getattr(self, 'feature_names_in_', None)
        if names is not None and _is_frame(X):
            present = set(X.columns)
            wanted = []
            for name, step, _ in self.transformers_:
                if not _is_word(step, 'drop'):
                    wanted.extend(names[place] for place in self._places[name])
            missing = set(wanted) - present
            if missing:
                raise ValueError(f'columns are missing: {missing}')
            given = list(X.columns)
        else:
            X = _checked(X)
            _check_n_features(self, X, reset=False)
            given = None
        results = []
        for name, step, key in self.transformers_:
            if _is_word(step, 'drop') or not self._places[name]:
                continue
            places = self._places[name]
            if given is not None:
                places = [given.index(names[place]) for place in places]
            results.append((name, self._weighted(name, step.transform(_chosen(X, key, places)))))
        if not results:
            return np.zeros((_rows(X), 0))
        self._check_width(results)
        return self._hstack(results)

    def _hstack(self, results):
        parts = [result for _, result in results]
        if self.sparse_output_:
            from scipy.sparse import csr_matrix, hstack
            return hstack([part if _is_sparse(part) else csr_matrix(np.asarray(part, dtype=float)) for part in parts]).tocsr()
        parts = [part.toarray() if _is_sparse(part) else part for part in parts]
        if _output_kind(self) == 'pandas':
            import pandas as pd
            if all(_is_frame(part) for part in parts):
                joined = pd.concat(parts, axis=1)
                pairs = [(name, list(part.columns)) for name, part in results]
                joined.columns = list(_prefixed(pairs, self.verbose_feature_names_out))
                return joined
        return np.hstack([np.asarray(part) for part in parts])

    def get_feature_names_out(self, input_features=None):
        """The names of the columns it gives."""
        check_is_fitted(self)
        names = _input_names(self, input_features)
        pairs = []
        for name, step, key in self.transformers_:
            if _is_word(step, 'drop') or not self._places[name]:
                continue
            if not hasattr(step, 'get_feature_names_out'):
                raise AttributeError(
                    f'Transformer {name} (type {type(step).__name__}) does not provide get_feature_names_out.')
            own = np.asarray([names[place] for place in self._places[name]], dtype=object)
            pairs.append((name, list(step.get_feature_names_out(own))))
        return _prefixed(pairs, self.verbose_feature_names_out)

    @property
    def named_transformers_(self):
        return Bunch(**{name: step for name, step, _ in self.transformers_})

    def __getitem__(self, key):
        return self.named_transformers_[key]

    def __sklearn_is_fitted__(self):
        return hasattr(self, 'transformers_')


def _checked(X):
    if _is_frame(X) or _is_sparse(X):
        return X
    if hasattr(X, '__array__') and hasattr(X, 'shape'):
        return X
    return check_array(X, dtype=object if _has_text(X) else 'numeric', ensure_all_finite='allow-nan')


def _has_text(X):
    return any(isinstance(value, str) for row in X for value in (row if isinstance(row, (list, tuple)) else [row]))


def make_column_transformer(*transformers, remainder='drop', sparse_threshold=0.3, n_jobs=None, verbose=False,
                            verbose_feature_names_out=True, force_int_remainder_cols='deprecated'):
    """A ColumnTransformer of (transformer, columns) pairs, named after their classes."""
    steps = [step for step, _ in transformers]
    names = [name for name, _ in _name_estimators(steps)]
    return ColumnTransformer(
        [(name, step, key) for name, (step, key) in zip(names, transformers)], n_jobs=n_jobs, remainder=remainder,
        sparse_threshold=sparse_threshold, verbose=verbose, verbose_feature_names_out=verbose_feature_names_out,
        force_int_remainder_cols=force_int_remainder_cols)


class make_column_selector:
    """Chooses columns of a frame by type or name."""

    __module__ = 'sklearn.compose._column_transformer'

    def __init__(self, pattern=None, *, dtype_include=None, dtype_exclude=None):
        self.pattern = pattern
        self.dtype_include = dtype_include
        self.dtype_exclude = dtype_exclude

    def __call__(self, df):
        if not hasattr(df, 'iloc'):
            raise ValueError('make_column_selector can only be applied to pandas dataframes')
        rows = df.iloc[:1]
        if self.dtype_include is not None or self.dtype_exclude is not None:
            rows = rows.select_dtypes(include=self.dtype_include, exclude=self.dtype_exclude)
        names = list(rows.columns)
        if self.pattern is not None:
            names = [name for name in names if re.search(self.pattern, name)]
        return names


class TransformedTargetRegressor(RegressorMixin, BaseEstimator):
    """A regressor of a target that was transformed; its answers are transformed back."""

    __module__ = 'sklearn.compose._target'

    def __init__(self, regressor=None, *, transformer=None, func=None, inverse_func=None, check_inverse=True):
        self.regressor = regressor
        self.transformer = transformer
        self.func = func
        self.inverse_func = inverse_func
        self.check_inverse = check_inverse

    def _fit_transformer(self, y):
        from sklearn.preprocessing import FunctionTransformer
        if self.transformer is not None and (self.func is not None or self.inverse_func is not None):
            raise ValueError("'transformer' and functions 'func'/'inverse_func' cannot both be set.")
        if self.transformer is not None:
            self.transformer_ = clone(self.transformer)
        else:
            if (self.func is None) != (self.inverse_func is None):
                given, lacking = ('func', 'inverse_func') if self.func is not None else ('inverse_func', 'func')
                extra = '' if lacking == 'inverse_func' else (
                    f' If {lacking} is supposed to be the default, you need to explicitly pass it the identity function.')
                raise ValueError(f"When '{given}' is provided, '{lacking}' must also be provided.{extra}")
            self.transformer_ = FunctionTransformer(
                func=self.func, inverse_func=self.inverse_func, validate=True, check_inverse=self.check_inverse)
        self.transformer_.fit(y)
        if self.check_inverse:
            step = slice(None, None, max(1, y.shape[0] // 10))
            again = self.transformer_.inverse_transform(self.transformer_.transform(y[step]))
            if not np.allclose(y[step], again):
                import warnings
                warnings.warn(
                    "The provided functions or transformer are not strictly inverse of each other. If you are sure you "
                    "want to proceed regardless, set 'check_inverse=False'", UserWarning)

    def fit(self, X, y, **fit_params):
        """Fits the transformer on y, and the regressor on what it gives."""
        if y is None:
            raise ValueError(f'This {type(self).__name__} estimator requires y to be passed, but the target y is None.')
        y = check_array(y, input_name='y', ensure_2d=False, dtype='numeric', allow_nd=True)
        self._training_dim = y.ndim
        table = y.reshape(-1, 1) if y.ndim == 1 else y
        self._fit_transformer(table)
        target = self.transformer_.transform(table)
        if target.ndim == 2 and target.shape[1] == 1:
            target = np.asarray(target).ravel()
        if self.regressor is None:
            from sklearn.linear_model import LinearRegression
            self.regressor_ = LinearRegression()
        else:
            self.regressor_ = clone(self.regressor)
        self.regressor_.fit(X, target, **fit_params)
        if hasattr(self.regressor_, 'feature_names_in_'):
            self.feature_names_in_ = self.regressor_.feature_names_in_
        return self

    def predict(self, X, **predict_params):
        """The regressor's answers, transformed back."""
        check_is_fitted(self)
        answer = np.asarray(self.regressor_.predict(X, **predict_params))
        table = self.transformer_.inverse_transform(answer.reshape(-1, 1) if answer.ndim == 1 else answer)
        table = np.asarray(table)
        if self._training_dim == 1 and table.ndim == 2 and table.shape[1] == 1:
            table = table.ravel()
        return table

    @property
    def n_features_in_(self):
        check_is_fitted(self)
        return self.regressor_.n_features_in_
"""#
}
