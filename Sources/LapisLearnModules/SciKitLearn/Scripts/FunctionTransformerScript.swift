extension SklearnScripts {
  /// `sklearn.preprocessing._function_transformer`.
  static let functionTransformer = #"""
import warnings

import numpy as np
from sklearn.base import (
    BaseEstimator, TransformerMixin, _check_feature_names, _check_n_features, _input_names, _output_kind)
from sklearn.utils.validation import check_array


class FunctionTransformer(TransformerMixin, BaseEstimator):
    """Rows through a function."""

    __module__ = 'sklearn.preprocessing._function_transformer'

    def __init__(self, func=None, inverse_func=None, *, validate=False, accept_sparse=False, check_inverse=True,
                 feature_names_out=None, kw_args=None, inv_kw_args=None):
        self.func = func
        self.inverse_func = inverse_func
        self.validate = validate
        self.accept_sparse = accept_sparse
        self.check_inverse = check_inverse
        self.feature_names_out = feature_names_out
        self.kw_args = kw_args
        self.inv_kw_args = inv_kw_args

    def _checked(self, X, reset):
        if self.validate:
            checked = check_array(X, accept_sparse=self.accept_sparse, estimator=self, input_name='X')
            _check_feature_names(self, X, reset=reset)
            _check_n_features(self, checked, reset=reset)
            return checked
        if reset:
            _check_feature_names(self, X, reset=True)
            if hasattr(X, 'shape') or isinstance(X, (list, tuple)):
                _check_n_features(self, X, reset=True)
        return X

    def fit(self, X, y=None):
        """Learns the columns' names; checks that the functions undo each other where both are given."""
        X = self._checked(X, True)
        if self.check_inverse and self.func is not None and self.inverse_func is not None:
            step = slice(None, None, max(1, X.shape[0] // 100))
            rows = X[step] if not hasattr(X, 'iloc') else X.iloc[step]
            again = self.inverse_transform(self.transform(rows))
            if not np.allclose(np.asarray(rows, dtype=float), np.asarray(again, dtype=float), equal_nan=True):
                warnings.warn(
                    "The provided functions are not strictly inverse of each other. If you are sure you want to "
                    "proceed regardless, set 'check_inverse=False'.", UserWarning)
        return self

    def transform(self, X):
        """What the function makes of the rows."""
        X = self._checked(X, False)
        out = X if self.func is None else self.func(X, **(self.kw_args or {}))
        if _output_kind(self) == 'pandas' and not hasattr(self, 'get_feature_names_out'):
            import pandas as pd
            if not isinstance(out, pd.DataFrame):
                warnings.warn(
                    'When `set_output` is configured to be \'pandas\', `func` should return a pandas DataFrame to '
                    'follow the `set_output` API  or `feature_names_out` should be defined.')
        return out

    def inverse_transform(self, X):
        """What the inverse function makes of the rows."""
        if self.validate:
            X = check_array(X, accept_sparse=self.accept_sparse)
        return X if self.inverse_func is None else self.inverse_func(X, **(self.inv_kw_args or {}))

    def set_output(self, *, transform=None):
        return self._set_output(transform=transform)

    def _names_out(self, input_features=None):
        if self.feature_names_out == 'one-to-one':
            names = _input_names(self, input_features)
        elif callable(self.feature_names_out):
            given = _input_names(self, input_features)
            names = self.feature_names_out(self, given)
        else:
            raise ValueError(
                f'feature_names_out={self.feature_names_out!r} is invalid. It must either be "one-to-one" or a '
                'callable with two arguments: the function transformer and an array-like of input feature names. The '
                'callable must return an array-like of output feature names.')
        return np.asarray(list(names), dtype=object)

    def __getattr__(self, name):
        if name == 'get_feature_names_out' and self.__dict__.get('feature_names_out') is not None:
            return self._names_out
        raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'")

    def __sklearn_is_fitted__(self):
        return True
"""#
}
