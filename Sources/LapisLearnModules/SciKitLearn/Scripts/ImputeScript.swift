extension SklearnScripts {
  /// `sklearn.impute`.
  static let impute = #"""
import warnings

import numpy as np
from sklearn import _kernels
from sklearn.base import (
    BaseEstimator, TransformerMixin, _check_feature_names, _check_n_features, _fit_transform_verified, _input_names)
from sklearn.utils._param_validation import InvalidParameterError
from sklearn.utils.validation import _is_sparse, check_array, check_is_fitted


def _is_text(X):
    return X.dtype.kind in 'OUST'


def _mask(X, value):
    """Where values are missing."""
    if value is None:
        return np.array([[v is None for v in row] for row in X.tolist()], dtype=bool).reshape(X.shape)
    if isinstance(value, float) and value != value:
        if X.dtype.kind == 'f':
            return np.isnan(X)
        if X.dtype.kind in 'iub':
            return np.zeros(X.shape, dtype=bool)
        import pandas as pd
        return np.asarray(pd.isna(pd.DataFrame(X)).to_numpy(), dtype=bool)
    if value is not None and type(value).__name__ == 'NAType':
        import pandas as pd
        return np.asarray(pd.isna(pd.DataFrame(X)).to_numpy(), dtype=bool)
    if X.dtype.kind in 'iufb' and isinstance(value, str):
        raise ValueError(
            f"'X' and 'missing_values' types are expected to be both numerical. Got X.dtype={X.dtype} and "
            f'type(missing_values)={type(value)}.')
    return np.asarray(X == value, dtype=bool)


def _has_infinity(table):
    if table.dtype == np.float64:
        return _kernels.findings(table)[1]
    return table.dtype.kind == 'f' and bool(np.isinf(table).any())


def _rows(estimator, X, reset, text=True):
    if _is_sparse(X):
        X = X.toarray()
    names = X
    if hasattr(X, 'iloc') and getattr(X, 'ndim', 0) == 2:
        table = X.to_numpy()
    else:
        table = np.asarray(X)
        if table.dtype.kind in 'UT':
            table = np.asarray(X, dtype=object)
    if not text and table.dtype.kind in 'iub':
        table = table.astype(float)
    if table.dtype.kind == 'O' and not text:
        try:
            table = table.astype(float)
        except (TypeError, ValueError) as error:
            raise ValueError(
                f'Cannot use {getattr(estimator, "strategy", "this")} strategy with non-numeric data:\n{error}') from None
    table = check_array(table, dtype=None, ensure_all_finite=False, estimator=estimator)
    if names is not getattr(estimator, '_verified', None) and _has_infinity(table):
        raise ValueError(f"Input X contains infinity or a value too large for dtype('{table.dtype}').")
    _check_feature_names(estimator, names, reset=reset)
    _check_n_features(estimator, table, reset=reset)
    return table


class MissingIndicator(TransformerMixin, BaseEstimator):
    """A flag for each value: is it missing?"""

    __module__ = 'sklearn.impute._base'

    def __init__(self, *, missing_values=np.nan, features='missing-only', sparse='auto', error_on_new=True):
        self.missing_values = missing_values
        self.features = features
        self.sparse = sparse
        self.error_on_new = error_on_new

    def fit(self, X, y=None):
        """Learns which columns have missing values."""
        X = _rows(self, X, True)
        mask = _mask(X, self.missing_values)
        self.features_ = np.arange(X.shape[1]) if self.features == 'all' else np.flatnonzero(mask.any(axis=0))
        return self

    def transform(self, X):
        """The flags."""
        check_is_fitted(self)
        X = _rows(self, X, False)
        mask = _mask(X, self.missing_values)
        if self.features == 'missing-only':
            new = np.setdiff1d(np.flatnonzero(mask.any(axis=0)), self.features_)
            if self.error_on_new and len(new):
                raise ValueError(
                    'The features {} have missing values in transform but have no missing values in fit.'.format(new))
            if len(self.features_) < X.shape[1]:
                mask = mask[:, self.features_]
        if self.sparse is True:
            from scipy.sparse import csr_matrix
            return csr_matrix(mask)
        return mask

    def get_feature_names_out(self, input_features=None):
        names = _input_names(self, input_features)
        return np.asarray([f'missingindicator_{names[place]}' for place in self.features_], dtype=object)


class _Imputer(TransformerMixin, BaseEstimator):
    def _fit_indicator(self, holes):
        self.indicator_ = None
        if self.add_indicator:
            self.indicator_ = MissingIndicator(missing_values=self.missing_values, error_on_new=False)
            self.indicator_.features_ = np.flatnonzero(holes)
            self.indicator_.n_features_in_ = len(holes)
            if hasattr(self, 'feature_names_in_'):
                self.indicator_.feature_names_in_ = self.feature_names_in_

    def _with_indicator(self, out, mask):
        if not self.add_indicator:
            return out
        flags = mask[:, self.indicator_.features_]
        return np.hstack([out, flags.astype(out.dtype) if out.dtype != object else flags.astype(object)])

    def get_feature_names_out(self, input_features=None):
        """The names of the columns it gives."""
        check_is_fitted(self, 'n_features_in_')
        names = _input_names(self, input_features)
        out = names[self._kept]
        if self.add_indicator:
            out = np.concatenate([out, self.indicator_.get_feature_names_out(names)])
        return out


# Set here, since what stands in a class is wrapped for set_output, as transform is already.
_Imputer.fit_transform = _fit_transform_verified


class SimpleImputer(_Imputer):
    """Fills missing values by column."""

    __module__ = 'sklearn.impute._base'

    def __init__(self, *, missing_values=np.nan, strategy='mean', fill_value=None, copy=True, add_indicator=False,
                 keep_empty_features=False):
        self.missing_values = missing_values
        self.add_indicator = add_indicator
        self.keep_empty_features = keep_empty_features
        self.strategy = strategy
        self.fill_value = fill_value
        self.copy = copy

    def fit(self, X, y=None):
        """Learns what fills each column."""
        if not callable(self.strategy) and self.strategy not in ('mean', 'median', 'most_frequent', 'constant'):
            raise InvalidParameterError(
                "The 'strategy' parameter of SimpleImputer must be a str among {'constant', 'mean', 'median', "
                f"'most_frequent'}} or a callable. Got {self.strategy!r} instead.")
        X = _rows(self, X, True, text=self.strategy in ('most_frequent', 'constant'))
        self._fit_dtype = X.dtype
        if self.strategy == 'mean' and self._is_nan(X):
            counts, means, _ = _kernels.moments(X, False)
            self._fit_indicator(counts < X.shape[0])
            fills = means.tolist()
            if self.keep_empty_features:
                fills = [0.0 if fill != fill else fill for fill in fills]
        else:
            mask = _mask(X, self.missing_values)
            self._fit_indicator(mask.any(axis=0))
            fills = [self._fill(X[~mask[:, place], place], X.dtype, place) for place in range(X.shape[1])]
        if self.strategy == 'constant' and X.dtype.kind in 'iufb':
            self.statistics_ = np.full(len(fills), fills[0])
        elif X.dtype.kind in 'iufb' and not any(isinstance(fill, str) for fill in fills):
            self.statistics_ = np.array(fills, dtype=np.float64 if X.dtype.kind != 'O' else object)
        else:
            self.statistics_ = np.empty(len(fills), dtype=object)
            for place, fill in enumerate(fills):
                self.statistics_[place] = fill
        empty = np.array([isinstance(fill, float) and fill != fill for fill in fills], dtype=bool)
        if self.strategy == 'constant' or self.keep_empty_features:
            empty[:] = False
        self._empty = empty
        self._kept = np.flatnonzero(~empty)
        return self

    def _is_nan(self, X):
        missing = self.missing_values
        return X.dtype.kind == 'f' and isinstance(missing, float) and missing != missing

    def _fill(self, present, dtype, place):
        if self.strategy == 'constant':
            if self.fill_value is None:
                return 0 if dtype.kind in 'iufb' else 'missing_value'
            if dtype.kind in 'iuf' and isinstance(self.fill_value, str):
                raise ValueError(
                    f'fill_value={self.fill_value!r} (of type {type(self.fill_value)!r}) cannot be cast to the input data '
                    f'that is dtype({str(dtype)!r}). If fill_value is a Python scalar, instead pass  a numpy scalar '
                    f'(e.g. fill_value=np.uint8(0) if your data is of type np.uint8). Make sure that both dtypes are of '
                    'the same kind.')
            return self.fill_value
        if len(present) == 0:
            return 0 if self.keep_empty_features and dtype.kind in 'iuf' else float('nan')
        if callable(self.strategy):
            return self.strategy(present)
        if self.strategy == 'most_frequent':
            codes, uniques = _kernels.factorize(present)
            counts = np.bincount(codes[codes >= 0], minlength=len(uniques))
            return uniques[int(np.argmax(counts))]
        present = present.astype(float)
        return float(np.mean(present)) if self.strategy == 'mean' else float(np.median(present))

    def transform(self, X):
        """The rows with missing values filled."""
        check_is_fitted(self)
        X = _rows(self, X, False, text=self.strategy in ('most_frequent', 'constant'))
        if self._empty.any():
            gone = np.flatnonzero(self._empty)
            names = list(self.feature_names_in_[gone]) if hasattr(self, 'feature_names_in_') else gone
            warnings.warn(f'Skipping features without any observed values: {names}. At least one non-missing value is '
                          f"needed for imputation with strategy='{self.strategy}'.")
        kept = self._kept
        if self._is_nan(X) and self.statistics_.dtype.kind in 'if' and X.dtype == np.float64:
            out = _kernels.filled(X, self.statistics_)
            if len(kept) < X.shape[1]:
                out = out[:, kept]
            return self._with_indicator(out, np.isnan(X) if self.add_indicator else None)
        mask = _mask(X, self.missing_values)
        own = mask[:, kept]
        out = X[:, kept].copy()
        if out.dtype.kind in 'iub' and own.any():
            fills = self.statistics_[kept]
            if any(float(fill) != int(fill) for fill in fills):
                out = out.astype(float)
        if own.any():
            rows, columns = np.nonzero(own)
            fills = self.statistics_[kept][columns]
            out[rows, columns] = fills
        return self._with_indicator(out, mask)

    def inverse_transform(self, X):
        """The rows with the values missing that were, which only the indicator can tell."""
        check_is_fitted(self)
        if not self.add_indicator:
            raise ValueError(
                "'inverse_transform' works only when 'SimpleImputer' is instantiated with 'add_indicator=True'. Got "
                f"'add_indicator={self.add_indicator}' instead.")
        X = np.asarray(X)
        count = len(self.statistics_)
        missing = len(self.indicator_.features_)
        data, flags = X[:, :X.shape[1] - missing].copy(), X[:, X.shape[1] - missing:].astype(bool)
        full = np.zeros((len(X), count), dtype=data.dtype)
        full[:, self._kept] = data
        mask = np.zeros(full.shape, dtype=bool)
        mask[:, self.indicator_.features_] = flags
        full[mask] = self.missing_values
        return full

    def _engine(self):
        if self._fit_dtype.kind not in 'iuf' or not (
                isinstance(self.missing_values, float) and self.missing_values != self.missing_values):
            return None
        return ('imputer', list(_input_names(self)), [int(place) for place in self._kept],
                np.asarray(self.statistics_[self._kept], dtype=float),
                [int(place) for place in self.indicator_.features_] if self.add_indicator else [])


class KNNImputer(_Imputer):
    """Fills missing values with the mean of the nearest rows that have them."""

    __module__ = 'sklearn.impute._knn'

    def __init__(self, *, missing_values=np.nan, n_neighbors=5, weights='uniform', metric='nan_euclidean', copy=True,
                 add_indicator=False, keep_empty_features=False):
        self.missing_values = missing_values
        self.add_indicator = add_indicator
        self.keep_empty_features = keep_empty_features
        self.n_neighbors = n_neighbors
        self.weights = weights
        self.metric = metric
        self.copy = copy

    def fit(self, X, y=None):
        """Keeps the rows."""
        if self.metric != 'nan_euclidean':
            raise NotImplementedError("KNNImputer with another metric than 'nan_euclidean' is not supported by Lapis.")
        if self.n_neighbors < 1:
            raise InvalidParameterError(
                "The 'n_neighbors' parameter of KNNImputer must be an int in the range [1, inf). Got %r instead."
                % (self.n_neighbors,))
        X = _rows(self, X, True, text=False)
        self._mask_fit = _mask(X, self.missing_values)
        self._fit_X = X.astype(float)
        self._fit_X[self._mask_fit] = np.nan
        self._fit_indicator(self._mask_fit.any(axis=0))
        valid = ~self._mask_fit.all(axis=0)
        self._kept = np.arange(X.shape[1]) if self.keep_empty_features else np.flatnonzero(valid)
        self._valid = valid
        return self

    def transform(self, X):
        """The rows with missing values filled."""
        check_is_fitted(self)
        X = _rows(self, X, False, text=False)
        mask = _mask(X, self.missing_values)
        out = X.astype(float).copy()
        out[mask] = np.nan
        needy = np.flatnonzero(mask[:, self._valid].any(axis=1))
        fitted, holes = self._fit_X, self._mask_fit
        filled = np.where(holes, 0.0, fitted)
        present = (~holes).astype(float)
        count = X.shape[1]
        block = max(1, 2_000_000 // max(len(fitted), 1))
        for start in range(0, len(needy), block):
            rows = needy[start:start + block]
            own_present = (~mask[rows]).astype(float)
            own = np.where(mask[rows], 0.0, out[rows])
            # Squares over the columns that both have, scaled to all of them.
            squares = (np.dot(own ** 2, present.T) + np.dot(own_present, (filled ** 2).T) - 2 * np.dot(own, filled.T))
            shared = np.dot(own_present, present.T)
            with np.errstate(divide='ignore', invalid='ignore'):
                distances = np.sqrt(np.maximum(squares, 0) * count / shared)
            distances[shared == 0] = np.nan
            for column in np.flatnonzero(self._valid):
                places = np.flatnonzero(mask[rows, column])
                if len(places) == 0:
                    continue
                donors = np.flatnonzero(~holes[:, column])
                near = distances[places][:, donors]
                values = fitted[donors, column]
                mean = float(np.mean(values))
                order = np.argsort(np.where(np.isnan(near), np.inf, near), axis=1, kind='mergesort')
                order = order[:, :min(self.n_neighbors, len(donors))]
                chosen = np.take_along_axis(near, order, axis=1)
                usable = ~np.isnan(chosen)
                if self.weights == 'distance':
                    with np.errstate(divide='ignore'):
                        weights = 1.0 / chosen
                    exact = np.isinf(weights)
                    weights = np.where(exact.any(axis=1)[:, None], exact.astype(float), weights)
                elif callable(self.weights):
                    weights = self.weights(chosen)
                else:
                    weights = np.ones(chosen.shape)
                weights = np.where(usable, weights, 0.0)
                sums = weights.sum(axis=1)
                found = (weights * values[order]).sum(axis=1) / np.where(sums == 0, 1, sums)
                out[rows[places], column] = np.where(sums == 0, mean, found)
        if self.keep_empty_features:
            empty = np.flatnonzero(~self._valid)
            if len(empty):
                out[:, empty] = 0
        else:
            out = out[:, self._kept]
        return self._with_indicator(out, mask)
"""#
}
