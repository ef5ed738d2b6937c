extension SklearnScripts {
  /// `sklearn.pipeline`.
  static let pipeline = #"""
import time

import numpy as np
from sklearn import _kernels
from sklearn.base import TransformerMixin, available_if, clone
from sklearn.exceptions import NotFittedError
from sklearn.utils import Bunch
from sklearn.utils.metaestimators import _BaseComposition, _name_estimators
from sklearn.utils.validation import _is_sparse, check_is_fitted, check_memory


def _passes(step):
    return step is None or (isinstance(step, str) and step == 'passthrough')


def _final_has(name):
    return lambda self: hasattr(self._final_estimator, name)


def _message(owner, text, seconds):
    taken = f'total={seconds / 60:5.1f}min' if seconds > 60 else f'total={seconds:6.1f}s'
    dots = max(0, 70 - len(owner) - len(text) - len(taken) - 5)
    print(f'[{owner}] {"." * dots} {text}, {taken}')


class Pipeline(_BaseComposition):
    """Steps in series: transformers, then an estimator."""

    __module__ = 'sklearn.pipeline'

    def __init__(self, steps, *, transform_input=None, memory=None, verbose=False):
        self.steps = steps
        self.transform_input = transform_input
        self.memory = memory
        self.verbose = verbose

    def set_output(self, *, transform=None):
        """What the transformers give: 'default' arrays or 'pandas' frames."""
        for _, step in self.steps:
            if hasattr(step, 'set_output') and (hasattr(step, 'transform') or hasattr(step, 'fit_transform')):
                step.set_output(transform=transform)
        return self

    def get_params(self, deep=True):
        return self._get_params('steps', deep=deep)

    def set_params(self, **kwargs):
        return self._set_params('steps', **kwargs)

    def _validate_steps(self):
        if not self.steps:
            raise ValueError('The pipeline is empty. Please add steps.')
        names, parts = zip(*self.steps)
        self._validate_names(names)
        for part in parts[:-1]:
            if _passes(part):
                continue
            if not (hasattr(part, 'fit') or hasattr(part, 'fit_transform')) or not hasattr(part, 'transform'):
                raise TypeError(
                    "All intermediate steps should be transformers and implement fit and transform or be the string "
                    "'passthrough' '%s' (type %s) doesn't" % (part, type(part)))
        last = parts[-1]
        if not _passes(last) and not hasattr(last, 'fit'):
            raise TypeError(
                "Last step of Pipeline should implement fit or be the string 'passthrough'. '%s' (type %s) doesn't"
                % (last, type(last)))

    def _active(self, with_final=True):
        steps = self.steps if with_final else self.steps[:-1]
        return [(place, name, step) for place, (name, step) in enumerate(steps) if not _passes(step)]

    def __len__(self):
        return len(self.steps)

    def __getitem__(self, ind):
        if isinstance(ind, slice):
            if ind.step not in (1, None):
                raise ValueError('Pipeline slicing only supports a step of 1')
            return self.__class__(self.steps[ind], memory=self.memory, verbose=self.verbose)
        if isinstance(ind, str):
            return self.named_steps[ind]
        return self.steps[ind][1]

    @property
    def named_steps(self):
        return Bunch(**dict(self.steps))

    @property
    def _final_estimator(self):
        try:
            last = self.steps[-1][1]
        except (ValueError, AttributeError, TypeError, IndexError):
            return None
        return 'passthrough' if last is None else last

    @property
    def _estimator_type(self):
        kind = getattr(self._final_estimator, '_estimator_type', None)
        if kind is None:
            raise AttributeError('_estimator_type')
        return kind

    def _step_params(self, params):
        found = {name: {} for name, step in self.steps if step is not None}
        for key, value in params.items():
            if '__' not in key:
                raise ValueError(
                    'Pipeline.fit does not accept the {0} parameter. You can pass parameters to specific steps of '
                    'your pipeline using the stepname__parameter format, e.g. `Pipeline.fit(X, y, '
                    'logisticregression__sample_weight=sample_weight)`.'.format(key))
            name, _, rest = key.partition('__')
            if name not in found:
                raise KeyError(name)
            found[name][rest] = value
        return found

    def _single(self):
        # Ahead of trees everything is computed in float32, so that an exported pipeline agrees on every branch.
        return _kernels.reads_single(self._final_estimator)

    def _log(self, place, started):
        if self.verbose:
            name = self.steps[place][0]
            _message('Pipeline', f'(step {place + 1} of {len(self.steps)}) Processing {name}',
                     time.perf_counter() - started)

    def _fit(self, X, y, params):
        self.steps = list(self.steps)
        self._validate_steps()
        check_memory(self.memory)
        kept = _kernels.single(self._single())
        try:
            for place, name, step in self._active(with_final=False):
                started = time.perf_counter()
                if self.memory is not None:
                    step = clone(step)
                if hasattr(step, 'fit_transform'):
                    X = step.fit_transform(X, y, **params.get(name, {}))
                else:
                    X = step.fit(X, y, **params.get(name, {})).transform(X)
                self._log(place, started)
                self.steps[place] = (name, step)
        finally:
            _kernels.single(kept)
        return X

    def _transformed(self, X):
        check_is_fitted(self)
        kept = _kernels.single(self._single())
        try:
            for _, _, step in self._active(with_final=False):
                X = step.transform(X)
        finally:
            _kernels.single(kept)
        return X

    def fit(self, X, y=None, **params):
        """Fits the steps one after the other, each on what the earlier ones give."""
        params = self._step_params(params)
        Xt = self._fit(X, y, params)
        if not _passes(self._final_estimator):
            started = time.perf_counter()
            self._final_estimator.fit(Xt, y, **params[self.steps[-1][0]])
            self._log(len(self.steps) - 1, started)
        return self

    def _can_fit_transform(self):
        last = self._final_estimator
        return last == 'passthrough' or hasattr(last, 'transform') or hasattr(last, 'fit_transform')

    @available_if(_can_fit_transform)
    def fit_transform(self, X, y=None, **params):
        """Fits the steps and gives what the last of them makes of the rows."""
        params = self._step_params(params)
        Xt = self._fit(X, y, params)
        last = self._final_estimator
        if _passes(last):
            return Xt
        started = time.perf_counter()
        own = params[self.steps[-1][0]]
        if hasattr(last, 'fit_transform'):
            result = last.fit_transform(Xt, y, **own)
        else:
            result = last.fit(Xt, y, **own).transform(Xt)
        self._log(len(self.steps) - 1, started)
        return result

    @available_if(_final_has('fit_predict'))
    def fit_predict(self, X, y=None, **params):
        """Fits the steps and predicts the same rows."""
        params = self._step_params(params)
        Xt = self._fit(X, y, params)
        return self.steps[-1][1].fit_predict(Xt, y, **params[self.steps[-1][0]])

    @available_if(_final_has('predict'))
    def predict(self, X, **params):
        """The answer for each row."""
        return self.steps[-1][1].predict(self._transformed(X), **params)

    @available_if(_final_has('predict_proba'))
    def predict_proba(self, X, **params):
        """The probability of each class for each row."""
        return self.steps[-1][1].predict_proba(self._transformed(X), **params)

    @available_if(_final_has('predict_log_proba'))
    def predict_log_proba(self, X, **params):
        """The logarithm of the probabilities."""
        return self.steps[-1][1].predict_log_proba(self._transformed(X), **params)

    @available_if(_final_has('decision_function'))
    def decision_function(self, X, **params):
        """The scores ahead of the link."""
        return self.steps[-1][1].decision_function(self._transformed(X), **params)

    @available_if(_final_has('score_samples'))
    def score_samples(self, X):
        return self.steps[-1][1].score_samples(self._transformed(X))

    @available_if(_final_has('score'))
    def score(self, X, y=None, sample_weight=None, **params):
        """The score of the last step."""
        if sample_weight is not None:
            params['sample_weight'] = sample_weight
        return self.steps[-1][1].score(self._transformed(X), y, **params)

    @available_if(lambda self: self._final_estimator == 'passthrough' or hasattr(self._final_estimator, 'transform'))
    def transform(self, X, **params):
        """What the steps make of the rows, one after the other."""
        check_is_fitted(self)
        for _, _, step in self._active():
            X = step.transform(X)
        return X

    @available_if(lambda self: all(hasattr(step, 'inverse_transform') for _, _, step in self._active()))
    def inverse_transform(self, X, **params):
        """The steps undone, from the last to the first."""
        check_is_fitted(self)
        for _, _, step in reversed(self._active()):
            X = step.inverse_transform(X)
        return X

    @property
    def classes_(self):
        return self.steps[-1][1].classes_

    @property
    def n_features_in_(self):
        return self.steps[0][1].n_features_in_

    @property
    def feature_names_in_(self):
        return self.steps[0][1].feature_names_in_

    @property
    def n_outputs_(self):
        return self.steps[-1][1].n_outputs_

    def get_feature_names_out(self, input_features=None):
        """The names of the columns it gives."""
        names = input_features
        for _, name, step in self._active():
            if not hasattr(step, 'get_feature_names_out'):
                raise AttributeError(
                    'Estimator {} does not provide get_feature_names_out. Did you mean to call '
                    'pipeline[:-1].get_feature_names_out()?'.format(name))
            names = step.get_feature_names_out(names)
        return names

    def __sklearn_is_fitted__(self):
        from sklearn.utils.validation import check_is_fitted
        last = None
        for _, step in reversed(self.steps):
            if not _passes(step):
                last = step
                break
        if last is None:
            return True
        try:
            check_is_fitted(last)
            return True
        except NotFittedError:
            return False


def make_pipeline(*steps, memory=None, transform_input=None, verbose=False):
    """A pipeline whose steps are named after their classes."""
    return Pipeline(_name_estimators(steps), transform_input=transform_input, memory=memory, verbose=verbose)


def _joined(parts, rows):
    """The columns of several transformers side by side."""
    if not parts:
        return np.zeros((rows, 0))
    if any(_is_sparse(part) for part in parts):
        from scipy.sparse import hstack
        return hstack(parts).tocsr()
    if all(hasattr(part, 'iloc') for part in parts):
        import pandas as pd
        return pd.concat(parts, axis=1)
    return np.hstack([np.asarray(part) for part in parts])


class FeatureUnion(TransformerMixin, _BaseComposition):
    """The columns of several transformers of the same rows, side by side."""

    __module__ = 'sklearn.pipeline'

    def __init__(self, transformer_list, *, n_jobs=None, transformer_weights=None, verbose=False,
                 verbose_feature_names_out=True):
        self.transformer_list = transformer_list
        self.n_jobs = n_jobs
        self.transformer_weights = transformer_weights
        self.verbose = verbose
        self.verbose_feature_names_out = verbose_feature_names_out

    def set_output(self, *, transform=None):
        self._set_output(transform=transform)
        for _, step in self.transformer_list:
            if hasattr(step, 'set_output'):
                step.set_output(transform=transform)
        return self

    @property
    def named_transformers(self):
        return Bunch(**dict(self.transformer_list))

    def get_params(self, deep=True):
        return self._get_params('transformer_list', deep=deep)

    def set_params(self, **kwargs):
        return self._set_params('transformer_list', **kwargs)

    def _validate(self):
        self.transformer_list = list(self.transformer_list)
        names, parts = zip(*self.transformer_list)
        self._validate_names(names)
        for part in parts:
            if isinstance(part, str) and part in ('drop', 'passthrough'):
                continue
            if not (hasattr(part, 'fit') or hasattr(part, 'fit_transform')) or not hasattr(part, 'transform'):
                raise TypeError("All estimators should implement fit and transform. '%s' (type %s) doesn't"
                                % (part, type(part)))
        for name in self.transformer_weights or {}:
            if name not in names:
                raise ValueError(f'Attempting to weight transformer "{name}", but it is not present in transformer_list.')

    def _items(self):
        from sklearn.preprocessing import FunctionTransformer
        for place, (name, part) in enumerate(self.transformer_list):
            if isinstance(part, str) and part == 'drop':
                continue
            if isinstance(part, str) and part == 'passthrough':
                part = FunctionTransformer(feature_names_out='one-to-one')
            yield place, name, part, (self.transformer_weights or {}).get(name)

    def fit(self, X, y=None, **fit_params):
        """Fits each transformer."""
        self.fit_transform(X, y, **fit_params)
        return self

    def fit_transform(self, X, y=None, **params):
        """Fits each transformer and joins what they give."""
        self._validate()
        results = []
        for place, name, part, weight in list(self._items()):
            started = time.perf_counter()
            if hasattr(part, 'fit_transform'):
                result = part.fit_transform(X, y, **params)
            else:
                result = part.fit(X, y, **params).transform(X)
            if self.verbose:
                _message('FeatureUnion', f'(step {place + 1} of {len(self.transformer_list)}) Processing {name}',
                         time.perf_counter() - started)
            results.append(result if weight is None else result * weight)
            self.transformer_list[place] = (name, part)
        return _joined(results, len(X) if not hasattr(X, 'shape') else X.shape[0])

    def transform(self, X, **params):
        """What the transformers give, side by side."""
        results = []
        for _, name, part, weight in self._items():
            result = part.transform(X)
            results.append(result if weight is None else result * weight)
        return _joined(results, len(X) if not hasattr(X, 'shape') else X.shape[0])

    def get_feature_names_out(self, input_features=None):
        """The names of the columns it gives."""
        pairs = []
        for _, name, part, _ in self._items():
            if not hasattr(part, 'get_feature_names_out'):
                raise AttributeError(
                    'Transformer %s (type %s) does not provide get_feature_names_out.' % (name, type(part).__name__))
            pairs.append((name, list(part.get_feature_names_out(input_features))))
        return _prefixed(pairs, self.verbose_feature_names_out)

    @property
    def n_features_in_(self):
        return self.transformer_list[0][1].n_features_in_

    @property
    def feature_names_in_(self):
        return self.transformer_list[0][1].feature_names_in_

    def __sklearn_is_fitted__(self):
        for _, part in self.transformer_list:
            if not isinstance(part, str):
                check_is_fitted(part)
        return True

    def __getitem__(self, name):
        if not isinstance(name, str):
            raise KeyError('Only string keys are supported')
        return self.named_transformers[name]


def _prefixed(pairs, prefixes):
    """Names of several transformers together: with their names in front, or as they are where all differ."""
    if prefixes is True:
        names = [f'{name}__{column}' for name, columns in pairs for column in columns]
    elif prefixes is not False:
        form = prefixes if callable(prefixes) else (
            lambda name, column: prefixes.format(feature_name=column, transformer_name=name))
        names = [form(name, column) for name, columns in pairs for column in columns]
    else:
        names = [column for _, columns in pairs for column in columns]
        seen = set()
        twice = []
        for name in names:
            if name in seen and name not in twice:
                twice.append(name)
            seen.add(name)
        if twice:
            twice.sort()
            shown = str(twice[:5])
            if len(twice) > 5:
                shown = shown[:-1] + ', ...]'
            raise ValueError(
                f'Output feature names: {shown} are not unique. Please set verbose_feature_names_out=True to add '
                'prefixes to feature names')
    return np.asarray(names, dtype=object)


def make_union(*transformers, n_jobs=None, verbose=False, verbose_feature_names_out=True):
    """A union whose transformers are named after their classes."""
    return FeatureUnion(_name_estimators(transformers), n_jobs=n_jobs, verbose=verbose,
                        verbose_feature_names_out=verbose_feature_names_out)
"""#
}
