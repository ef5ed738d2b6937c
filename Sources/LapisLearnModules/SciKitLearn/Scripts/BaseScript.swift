extension SklearnScripts {
  /// `sklearn.base`: parameters out of `__init__`'s signature, clones, and what the kinds of estimators share.
  static let base = #"""
import copy
import functools
import inspect
from abc import ABCMeta

import numpy as np
from sklearn import _kernels
from sklearn._config import _config


def clone(estimator, *, safe=True):
    """The same parameters, not fitted."""
    if hasattr(estimator, '__sklearn_clone__') and not isinstance(estimator, type):
        made = estimator.__sklearn_clone__()
        # Of a script's class over an estimator of the engine, that estimator alone was copied.
        return made if isinstance(made, type(estimator)) else _cloned_derived(estimator)
    return _cloned(estimator, safe)


def _cloned_derived(estimator):
    kind = type(estimator)
    params = estimator.get_params(deep=False)
    return kind(**{name: clone(value, safe=False) for name, value in params.items()})


def _cloned(estimator, safe=True):
    kind = type(estimator)
    if kind is dict:
        return {k: clone(v, safe=safe) for k, v in estimator.items()}
    if kind in (list, tuple, set, frozenset):
        return kind([clone(e, safe=safe) for e in estimator])
    if not hasattr(estimator, 'get_params') or isinstance(estimator, type):
        if not safe:
            return copy.deepcopy(estimator)
        if isinstance(estimator, type):
            raise TypeError(
                'Cannot clone object. You should provide an instance of scikit-learn estimator instead of a class.')
        raise TypeError(
            "Cannot clone object '%s' (type %s): it does not seem to be a scikit-learn estimator as it does not "
            "implement a 'get_params' method." % (repr(estimator), type(estimator)))
    params = {name: clone(value, safe=False) for name, value in estimator.get_params(deep=False).items()}
    made = kind(**params)
    kept = made.get_params(deep=False)
    for name in params:
        if kept[name] is not params[name]:
            raise RuntimeError(
                'Cannot clone object %s, as the constructor either does not set or modifies parameter %s'
                % (estimator, name))
    if hasattr(estimator, '_sklearn_output_config'):
        made._sklearn_output_config = copy.deepcopy(estimator._sklearn_output_config)
    return made


_param_names = {}


def _init_params(cls):
    """The parameters of a class's constructor by name, with their defaults."""
    found = _param_names.get(cls)
    if found is None:
        found = {}
        init = cls.__init__
        if init is not object.__init__:
            for p in list(inspect.signature(init).parameters.values())[1:]:
                if p.kind == p.VAR_POSITIONAL:
                    raise RuntimeError(
                        "scikit-learn estimators should always specify their parameters in the signature of their "
                        "__init__ (no varargs). %s with constructor %s doesn't  follow this convention."
                        % (cls, inspect.signature(init)))
                if p.kind != p.VAR_KEYWORD:
                    found[p.name] = p.default
        _param_names[cls] = found
    return found


class _Kind(metaclass=ABCMeta):
    # The estimators that are written in Swift count as what they are.
    @classmethod
    def __subclasshook__(cls, other):
        kind = cls.__dict__.get('_native_kind')
        if kind is not None and kind in (getattr(other, '_native_kinds', None) or ()):
            return True
        return NotImplemented


class BaseEstimator(_Kind):
    """What all estimators share: parameters by name, printing."""

    _native_kind = 'estimator'

    @classmethod
    def _get_param_names(cls):
        return sorted(_init_params(cls))

    def get_params(self, deep=True):
        """The parameters as a dict; with deep also those of the estimators among them."""
        out = {}
        for name in self._get_param_names():
            value = getattr(self, name)
            if deep and hasattr(value, 'get_params') and not isinstance(value, type):
                for inner, held in value.get_params().items():
                    out[name + '__' + inner] = held
            out[name] = value
        return out

    def set_params(self, **params):
        """Sets parameters by name; `a__b` is the parameter b of the estimator a."""
        if not params:
            return self
        known = self.get_params(deep=True)
        nested = {}
        for key, value in params.items():
            name, mark, rest = key.partition('__')
            if name not in known:
                raise ValueError(
                    'Invalid parameter %r for estimator %s. Valid parameters are: %r.'
                    % (name, self, self._get_param_names()))
            if mark:
                nested.setdefault(name, {})[rest] = value
            else:
                setattr(self, name, value)
                known[name] = value
        for name, inner in nested.items():
            known[name].set_params(**inner)
        return self

    def __sklearn_clone__(self):
        return _cloned(self)

    def _shown_params(self):
        """The parameters that differ from their defaults, for printing."""
        defaults = _init_params(type(self))
        return [
            (name, value) for name, value in sorted(self.get_params(deep=False).items())
            if _kernels.is_changed(value, defaults.get(name, inspect.Parameter.empty))]

    def __repr__(self, N_CHAR_MAX=700):
        return _kernels.layout(self)

    def _check_feature_names(self, X, *, reset):
        _check_feature_names(self, X, reset=reset)

    def _check_n_features(self, X, reset):
        _check_n_features(self, X, reset=reset)

    def _validate_data(self, X='no_validation', y='no_validation', reset=True, **check_params):
        from sklearn.utils.validation import validate_data
        return validate_data(self, X, y, reset=reset, **check_params)

    def _more_tags(self):
        return {}

    def _repr_html_(self):
        return None


def _check_feature_names(estimator, X, *, reset):
    names = _kernels.column_names(X)
    if reset:
        if names is not None:
            estimator.feature_names_in_ = np.array(names, dtype=object)
        elif hasattr(estimator, 'feature_names_in_'):
            del estimator.feature_names_in_
        return
    fitted = getattr(estimator, 'feature_names_in_', None)
    if fitted is None:
        if names is not None:
            _warn(f'X has feature names, but {type(estimator).__name__} was fitted without feature names')
        return
    if names is None:
        _warn(
            f'X does not have valid feature names, but {type(estimator).__name__} was fitted with feature names')
        return
    if list(fitted) != names:
        _kernels.check_names(names, list(fitted), type(estimator).__name__)


def _check_n_features(estimator, X, *, reset):
    shape = X.shape if hasattr(X, 'shape') else np.shape(X)
    if len(shape) < 2:
        if reset or not hasattr(estimator, 'n_features_in_'):
            return
        raise ValueError(
            f'X does not contain any features, but {type(estimator).__name__} is expecting '
            f'{estimator.n_features_in_} features')
    if reset:
        estimator.n_features_in_ = int(shape[1])
        return
    wanted = getattr(estimator, 'n_features_in_', None)
    if wanted is not None and shape[1] != wanted:
        raise ValueError(
            f'X has {shape[1]} features, but {type(estimator).__name__} is expecting {wanted} features as input.')


def _warn(message, category=UserWarning, stacklevel=3):
    import warnings
    warnings.warn(message, category, stacklevel)


class _Available:
    """A method that an object only has under a condition."""

    def __init__(self, function, check):
        self.function = function
        self.check = check
        self.__doc__ = function.__doc__

    def __get__(self, instance, owner=None):
        if instance is None:
            return self.function
        message = f"This {type(instance).__name__!r} has no attribute {self.function.__name__!r}"
        try:
            is_there = self.check(instance)
        except AttributeError as error:
            raise AttributeError(message) from error
        if not is_there:
            raise AttributeError(message)
        return functools.partial(self.function, instance)


def available_if(check):
    return lambda function: _Available(function, check)


# MARK: What transformers give

def _output_kind(estimator, method='transform'):
    config = getattr(estimator, '_sklearn_output_config', None)
    if config and method in config:
        return config[method]
    return _config['transform_output']


def _wrapped_output(estimator, given, result):
    kind = _output_kind(estimator)
    if kind == 'default' or not hasattr(estimator, 'get_feature_names_out'):
        return result
    if isinstance(result, tuple):
        return (_wrapped_output(estimator, given, result[0]),) + result[1:]
    if kind != 'pandas':
        raise ValueError(f"output config must be in ['default', 'pandas'], got {kind}")
    if hasattr(result, 'tocsr'):
        raise ValueError(
            'Pandas output does not support sparse data. Set sparse_output=False to output pandas dataframes or '
            'disable Pandas output via` ohe.set_output(transform="default").')
    import pandas as pd
    try:
        columns = estimator.get_feature_names_out()
    except Exception:
        columns = None
    if isinstance(result, pd.DataFrame):
        if columns is not None:
            result = result.copy()
            result.columns = list(columns)
        return result
    index = given.index if isinstance(given, (pd.DataFrame, pd.Series)) else None
    return pd.DataFrame(result, index=index, columns=None if columns is None else list(columns))


def _wrapping(method):
    @functools.wraps(method)
    def wrapped(self, X, *args, **kwargs):
        return _wrapped_output(self, X, method(self, X, *args, **kwargs))
    wrapped._wraps_output = True
    return wrapped


class _SetOutputMixin:
    def __init_subclass__(cls, auto_wrap_output_keys=('transform',), **kwargs):
        super().__init_subclass__(**kwargs)
        if auto_wrap_output_keys is None:
            return
        for name in ('transform', 'fit_transform'):
            method = cls.__dict__.get(name)
            if inspect.isfunction(method) and not hasattr(method, '_wraps_output'):
                setattr(cls, name, _wrapping(method))

    def _set_output(self, *, transform=None):
        if transform is None:
            return self
        if transform not in ('default', 'pandas'):
            if transform == 'polars':
                raise NotImplementedError("set_output(transform='polars') is not supported by Lapis: 'pandas' is.")
            raise ValueError(f"output config must be in ['default', 'pandas', 'polars'], got {transform}")
        config = dict(getattr(self, '_sklearn_output_config', None) or {})
        config['transform'] = transform
        self._sklearn_output_config = config
        return self

    set_output = _Available(_set_output, lambda self: hasattr(self, 'get_feature_names_out'))


class TransformerMixin(_SetOutputMixin, _Kind):
    """For transformers: fit_transform, set_output."""

    _native_kind = 'transformer'

    def fit_transform(self, X, y=None, **fit_params):
        """Fits, then transforms the same rows."""
        if y is None:
            return self.fit(X, **fit_params).transform(X)
        return self.fit(X, y, **fit_params).transform(X)


def _fit_transform_verified(self, X, y=None, **fit_params):
    """Fits, then transforms the same rows, of which the fit has looked at every value: transform finds them as _verified."""
    fitted = self.fit(X, **fit_params) if y is None else self.fit(X, y, **fit_params)
    fitted._verified = X
    try:
        return fitted.transform(X)
    finally:
        del fitted._verified


class OneToOneFeatureMixin:
    """For transformers that give the columns they take."""

    def get_feature_names_out(self, input_features=None):
        from sklearn.utils.validation import check_is_fitted
        check_is_fitted(self, attributes='n_features_in_')
        return _input_names(self, input_features)


class ClassNamePrefixFeaturesOutMixin:
    """For transformers whose columns are named after them."""

    def get_feature_names_out(self, input_features=None):
        from sklearn.utils.validation import check_is_fitted
        check_is_fitted(self, attributes='_n_features_out')
        name = type(self).__name__.lower()
        return np.asarray([f'{name}{i}' for i in range(self._n_features_out)], dtype=object)


def _input_names(estimator, input_features=None):
    """The names of the columns of the fit, or those given, or x0, x1 …"""
    fitted = getattr(estimator, 'feature_names_in_', None)
    count = getattr(estimator, 'n_features_in_', None)
    if input_features is not None:
        names = np.asarray(list(input_features), dtype=object)
        if fitted is not None and list(fitted) != list(names):
            raise ValueError('input_features is not equal to feature_names_in_')
        if count is not None and len(names) != count:
            raise ValueError('input_features should have length equal to number of features (%d), got %d'
                             % (count, len(names)))
        return names
    if fitted is not None:
        return np.asarray(list(fitted), dtype=object)
    if count is None:
        raise ValueError('Unable to generate feature names without n_features_in_')
    return np.asarray([f'x{i}' for i in range(count)], dtype=object)


class ClassifierMixin(_Kind):
    """For classifiers: the accuracy as their score."""

    _estimator_type = 'classifier'
    _native_kind = 'classifier'

    def score(self, X, y, sample_weight=None):
        """The share of right answers."""
        from sklearn.metrics import accuracy_score
        return accuracy_score(y, self.predict(X), sample_weight=sample_weight)


class RegressorMixin(_Kind):
    """For regressors: R² as their score."""

    _estimator_type = 'regressor'
    _native_kind = 'regressor'

    def score(self, X, y, sample_weight=None):
        """The coefficient of determination."""
        from sklearn.metrics import r2_score
        return r2_score(y, self.predict(X), sample_weight=sample_weight)


class ClusterMixin(_Kind):
    """For clusterings: fit_predict."""

    _estimator_type = 'clusterer'
    _native_kind = 'clusterer'

    def fit_predict(self, X, y=None, **kwargs):
        self.fit(X, **kwargs)
        return self.labels_


class OutlierMixin(_Kind):
    """For detectors of outliers: fit_predict."""

    _estimator_type = 'outlier_detector'
    _native_kind = 'outlier_detector'

    def fit_predict(self, X, y=None, **kwargs):
        return self.fit(X, **kwargs).predict(X)


class DensityMixin:
    _estimator_type = 'DensityEstimator'

    def score(self, X, y=None):
        pass


class MetaEstimatorMixin:
    """For estimators of estimators."""


def _kind(estimator):
    return getattr(estimator, '_estimator_type', None)


def is_classifier(estimator):
    return _kind(estimator) == 'classifier'


def is_regressor(estimator):
    return _kind(estimator) == 'regressor'


def is_clusterer(estimator):
    return _kind(estimator) == 'clusterer'


def is_outlier_detector(estimator):
    return _kind(estimator) == 'outlier_detector'


for _class in (BaseEstimator, TransformerMixin, OneToOneFeatureMixin, ClassNamePrefixFeaturesOutMixin,
               ClassifierMixin, RegressorMixin, ClusterMixin, OutlierMixin, DensityMixin, MetaEstimatorMixin):
    _class.__module__ = 'sklearn.base'
"""#
}
