extension SklearnScripts {
  /// `sklearn.utils.validation`: what estimators look at before they compute.
  static let validation = #"""
import numbers
import warnings

import numpy as np
from sklearn import _kernels
from sklearn.base import _check_feature_names, _check_n_features
from sklearn.exceptions import DataConversionWarning, NotFittedError


def _rows(x):
    if hasattr(x, 'fit') and callable(x.fit):
        raise TypeError('Expected sequence or array-like, got estimator %s' % x)
    if not hasattr(x, '__len__') and not hasattr(x, 'shape'):
        if hasattr(x, '__array__'):
            x = np.asarray(x)
        else:
            raise TypeError('Expected sequence or array-like, got %s' % type(x))
    if hasattr(x, 'shape') and x.shape is not None:
        if len(x.shape) == 0:
            raise TypeError('Input should have at least 1 dimension i.e. satisfy `len(x.shape) > 0`, got scalar `%r` '
                            'instead.' % x)
        return x.shape[0]
    return len(x)


_num_samples = _rows


def check_consistent_length(*arrays):
    """All have as many rows."""
    counts = [_rows(x) for x in arrays if x is not None]
    if len(set(counts)) > 1:
        raise ValueError('Found input variables with inconsistent numbers of samples: %r' % [int(c) for c in counts])


def check_random_state(seed):
    """A RandomState of a seed."""
    if seed is None or seed is np.random:
        return np.random.mtrand._rand if hasattr(np.random, 'mtrand') else np.random.RandomState(_kernels.seed())
    if isinstance(seed, (int, np.integer)):
        return np.random.RandomState(seed)
    if isinstance(seed, np.random.RandomState):
        return seed
    raise ValueError('%r cannot be used to seed a numpy.random.RandomState instance' % seed)


def column_or_1d(y, *, dtype=None, warn=False):
    y = np.asarray(y)
    if dtype is not None:
        y = y.astype(dtype)
    if y.ndim == 1:
        return y
    if y.ndim == 2 and y.shape[1] == 1:
        if warn:
            warnings.warn(
                'A column-vector y was passed when a 1d array was expected. Please change the shape of y to '
                '(n_samples, ), for example using ravel().', DataConversionWarning, 2)
        return y.ravel()
    raise ValueError('y should be a 1d array, got an array of shape %s instead.' % (y.shape,))


def _is_sparse(x):
    return hasattr(x, 'tocsr') and hasattr(x, 'nnz')


def assert_all_finite(X, *, allow_nan=False, estimator_name=None, input_name=''):
    X = np.asarray(X)
    _finite(X, allow_nan, estimator_name or '', input_name)


def _finite(X, allow_nan, owner, input_name):
    if X.dtype.kind == 'O':
        if not allow_nan and bool(np.any(X != X)):
            raise ValueError('Input contains NaN')
        return
    if X.dtype.kind not in 'fc':
        return
    if X.dtype == np.float64:
        has_nan, has_infinite = _kernels.findings(X)
    else:
        has_infinite = bool(np.isinf(X).any())
        has_nan = bool(np.isnan(X).any())
    has_nan = has_nan and not has_infinite
    if has_infinite or (has_nan and not allow_nan):
        kind = f'infinity or a value too large for {X.dtype!r}' if has_infinite else 'NaN'
        name = input_name + ' ' if input_name else ''
        message = f'Input {name}contains {kind}.'
        if owner and input_name == 'X' and has_nan:
            message += (
                f'\n{owner} does not accept missing values encoded as NaN natively. For supervised learning, you '
                'might want to consider sklearn.ensemble.HistGradientBoostingClassifier and Regressor which accept '
                'missing values encoded as NaNs natively. Alternatively, it is possible to preprocess the data, for '
                'instance by using an imputer transformer in a pipeline or drop samples with missing values. See '
                'https://scikit-learn.org/stable/modules/impute.html You can find a list of all estimators that '
                'handle NaN values at the following page: '
                'https://scikit-learn.org/stable/modules/impute.html#estimators-that-handle-nan-values')
        raise ValueError(message)


def check_array(array, accept_sparse=False, *, accept_large_sparse=True, dtype='numeric', order=None, copy=False,
                force_writeable=False, force_all_finite='deprecated', ensure_all_finite=None,
                ensure_non_negative=False, ensure_2d=True, allow_nd=False, ensure_min_samples=1,
                ensure_min_features=1, estimator=None, input_name=''):
    """The data as an array of numbers, or a clear error."""
    finite = ensure_all_finite
    if finite is None:
        finite = True if force_all_finite == 'deprecated' else force_all_finite
    owner = estimator if isinstance(estimator, str) else type(estimator).__name__ if estimator is not None else ''
    context = f' by {owner}' if owner else ''
    if _is_sparse(array):
        if accept_sparse is False:
            raise TypeError(
                'Sparse data was passed%s, but dense data is required. Use \'.toarray()\' to convert to a dense '
                'numpy array.' % (f' for {input_name}' if input_name else ''))
        formats = [accept_sparse] if isinstance(accept_sparse, str) else accept_sparse
        if formats is not True and array.format not in formats:
            array = array.asformat(formats[0])
        if finite is not False:
            _finite(array.data, finite == 'allow-nan', owner, input_name)
        return array
    original = array
    if hasattr(array, 'iloc') and hasattr(array, 'to_numpy'):
        array = array.to_numpy()
    if isinstance(dtype, (list, tuple)):
        known = getattr(array, 'dtype', None)
        dtype = None if known is not None and known in [np.dtype(d) for d in dtype] else dtype[0]
    if dtype == 'numeric':
        array = np.asarray(array)
        if array.dtype.kind == 'O':
            try:
                array = array.astype(np.float64)
            except (TypeError, ValueError) as error:
                raise ValueError(str(error)) if isinstance(error, ValueError) else error
        elif array.dtype.kind in 'USV':
            try:
                array = array.astype(np.float64)
            except ValueError as error:
                raise ValueError("dtype='numeric' is not compatible with arrays of bytes/strings.Convert your data "
                                 'to numeric values explicitly instead.') from error
    elif dtype is None:
        array = np.asarray(array)
    else:
        array = np.asarray(array, dtype=dtype)
    if ensure_2d:
        if array.ndim == 0:
            raise ValueError(
                'Expected 2D array, got scalar array instead:\narray=%s.\nReshape your data either using '
                'array.reshape(-1, 1) if your data has a single feature or array.reshape(1, -1) if it contains a '
                'single sample.' % array)
        if array.ndim == 1:
            if hasattr(original, 'iloc'):
                raise ValueError(
                    'Expected a 2-dimensional container but got %s instead. Pass a DataFrame containing a single '
                    'row (i.e. single sample) or a single column (i.e. single feature) instead.' % type(original))
            raise ValueError(
                'Expected 2D array, got 1D array instead:\narray=%s.\nReshape your data either using '
                'array.reshape(-1, 1) if your data has a single feature or array.reshape(1, -1) if it contains a '
                'single sample.' % array)
    if not allow_nd and array.ndim >= 3:
        raise ValueError('Found array with dim %d, while dim <= 2 is required%s.' % (array.ndim, context))
    if finite is not False:
        _finite(array, finite == 'allow-nan', owner, input_name)
    if ensure_non_negative and array.size and array.min() < 0:
        raise ValueError(f'Negative values in data passed to {owner}.')
    if ensure_min_samples > 0 and array.ndim:
        if array.shape[0] < ensure_min_samples:
            raise ValueError('Found array with %d sample(s) (shape=%s) while a minimum of %d is required%s.'
                             % (array.shape[0], array.shape, ensure_min_samples, context))
    if ensure_min_features > 0 and array.ndim == 2:
        if array.shape[1] < ensure_min_features:
            raise ValueError('Found array with %d feature(s) (shape=%s) while a minimum of %d is required%s.'
                             % (array.shape[1], array.shape, ensure_min_features, context))
    return array.copy() if copy and array is original else array


def _check_y(y, multi_output=False, y_numeric=False, estimator=None):
    if multi_output:
        y = np.asarray(y)
    else:
        y = column_or_1d(y, warn=True)
    if y.dtype.kind in 'fc':
        _finite(y, False, '', 'y')
    if y_numeric and y.dtype.kind == 'O':
        y = y.astype(np.float64)
    return y


def check_X_y(X, y, accept_sparse=False, *, accept_large_sparse=True, dtype='numeric', order=None, copy=False,
              force_writeable=False, force_all_finite='deprecated', ensure_all_finite=None, ensure_2d=True,
              allow_nd=False, multi_output=False, ensure_min_samples=1, ensure_min_features=1, y_numeric=False,
              estimator=None):
    """The data and its target as arrays."""
    if y is None:
        owner = estimator if isinstance(estimator, str) else type(estimator).__name__ if estimator else 'estimator'
        raise ValueError(f'{owner} requires y to be passed, but the target y is None')
    X = check_array(
        X, accept_sparse, dtype=dtype, copy=copy, force_all_finite=force_all_finite,
        ensure_all_finite=ensure_all_finite, ensure_2d=ensure_2d, allow_nd=allow_nd,
        ensure_min_samples=ensure_min_samples, ensure_min_features=ensure_min_features, estimator=estimator,
        input_name='X')
    y = _check_y(y, multi_output, y_numeric, estimator)
    check_consistent_length(X, y)
    return X, y


def validate_data(_estimator, /, X='no_validation', y='no_validation', reset=True, validate_separately=False,
                  skip_check_array=False, **check_params):
    """Checks the data and keeps the names and the number of its columns on the estimator."""
    no_x = isinstance(X, str) and X == 'no_validation'
    no_y = y is None or (isinstance(y, str) and y == 'no_validation')
    if not no_x:
        _check_feature_names(_estimator, X, reset=reset)
    if skip_check_array:
        out = X if no_y else (X, y)
    elif no_x:
        return _check_y(y, **check_params)
    elif no_y:
        out = X = check_array(X, input_name='X', estimator=_estimator, **check_params)
    else:
        out = X, y = check_X_y(X, y, estimator=_estimator, **check_params)
    if not no_x and check_params.get('ensure_2d', True):
        _check_n_features(_estimator, X, reset=reset)
    return out


def _is_fitted(estimator, attributes=None, all_or_any=all):
    if attributes is not None:
        if not isinstance(attributes, (list, tuple)):
            attributes = [attributes]
        return all_or_any([hasattr(estimator, name) for name in attributes])
    if hasattr(estimator, '__sklearn_is_fitted__'):
        return estimator.__sklearn_is_fitted__()
    native = _kernels.is_fitted(estimator)
    if native is not None:
        return native
    return any(name.endswith('_') and not name.startswith('__') for name in vars(estimator))


def check_is_fitted(estimator, attributes=None, *, msg=None, all_or_any=all):
    """Raises NotFittedError for an estimator that was not fitted."""
    if isinstance(estimator, type):
        raise TypeError('{} is a class, not an instance.'.format(estimator))
    if not hasattr(estimator, 'fit'):
        raise TypeError('%s is not an estimator instance.' % (estimator,))
    if not _is_fitted(estimator, attributes, all_or_any):
        if msg is None:
            msg = ("This %(name)s instance is not fitted yet. Call 'fit' with appropriate arguments before using "
                   'this estimator.')
        raise NotFittedError(msg % {'name': type(estimator).__name__})


def has_fit_parameter(estimator, parameter):
    import inspect
    return parameter in inspect.signature(estimator.fit).parameters


def check_scalar(x, name, target_type, *, min_val=None, max_val=None, include_boundaries='both'):
    if not isinstance(x, target_type):
        raise TypeError(f'{name} must be an instance of {target_type.__name__}, not {type(x).__name__}.')
    if min_val is not None and (x < min_val if include_boundaries in ('both', 'left') else x <= min_val):
        raise ValueError(f'{name} == {x}, must be {">=" if include_boundaries in ("both", "left") else ">"} {min_val}.')
    if max_val is not None and (x > max_val if include_boundaries in ('both', 'right') else x >= max_val):
        raise ValueError(
            f'{name} == {x}, must be {"<=" if include_boundaries in ("both", "right") else "<"} {max_val}.')
    return x


def check_memory(memory):
    if memory is not None and not isinstance(memory, str) and not hasattr(memory, 'cache'):
        raise ValueError("'memory' should be None or a string or have the same interface as joblib.Memory. Got "
                         "memory='{}' instead.".format(memory))
    return memory


def _check_sample_weight(sample_weight, X, dtype=None, *, ensure_non_negative=False, copy=False):
    count = _rows(X)
    if sample_weight is None:
        return np.ones(count)
    if isinstance(sample_weight, numbers.Number):
        return np.full(count, float(sample_weight))
    weights = np.asarray(sample_weight, dtype=np.float64)
    if weights.ndim != 1:
        raise ValueError('Sample weights must be 1D array or scalar')
    if weights.shape != (count,):
        raise ValueError('sample_weight.shape == {}, expected {}!'.format(weights.shape, (count,)))
    if ensure_non_negative and weights.min() < 0:
        raise ValueError('Negative values in data passed to `sample_weight`')
    return weights


def indexable(*iterables):
    made = [x if x is None or hasattr(x, 'shape') or hasattr(x, '__getitem__') else np.array(list(x))
            for x in iterables]
    check_consistent_length(*made)
    return made


def _take(x, rows):
    """The rows of any data with these positions."""
    if x is None:
        return None
    if _is_sparse(x):
        return x[rows]
    return _kernels.take(x, rows)
"""#
}
