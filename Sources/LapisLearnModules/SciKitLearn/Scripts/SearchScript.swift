extension SklearnScripts {
  /// `sklearn.model_selection._search`.
  static let search = #"""
import numbers
import time
import warnings
from itertools import product

import numpy as np
from sklearn.base import BaseEstimator, MetaEstimatorMixin, available_if, clone, is_classifier
from sklearn.exceptions import NotFittedError
from sklearn.metrics._scorer import _scorers
from sklearn.model_selection._split import check_cv
from sklearn.model_selection._validation import _fit_and_score, _score_names, _warn_of_failures
from sklearn.utils._param_validation import InvalidParameterError
from sklearn.utils.validation import check_is_fitted, check_random_state, indexable


def _names_param_values(grid):
    if not isinstance(grid, (dict, list, tuple)) and not hasattr(grid, 'items'):
        raise TypeError(
            f'Parameter grid should be a dict or a list, got: {grid!r} of type {type(grid).__name__}')
    grids = [grid] if hasattr(grid, 'items') else list(grid)
    for one in grids:
        if not hasattr(one, 'items'):
            raise TypeError(f'Parameter grid is not a dict ({one!r})')
    return grids


class ParameterGrid:
    """Every combination of a grid, or of several; the last of the sorted names varies fastest."""

    __module__ = 'sklearn.model_selection._search'

    def __init__(self, param_grid):
        self.param_grid = _names_param_values(param_grid)
        for grid in self.param_grid:
            for key, value in grid.items():
                if isinstance(value, np.ndarray) and value.ndim > 1:
                    raise ValueError(
                        f'Parameter array for {key!r} should be one-dimensional, got: {value!r} with shape {value.shape}')
                if isinstance(value, str) or not hasattr(value, '__len__') or not hasattr(value, '__getitem__'):
                    raise TypeError(
                        f'Parameter grid for parameter {key!r} needs to be a list or a numpy array, but got {value!r} '
                        f'(of type {type(value).__name__}) instead. Single values need to be wrapped in a list with '
                        'one element.')
                if len(value) == 0:
                    raise ValueError(
                        f'Parameter grid for parameter {key!r} need to be a non-empty sequence, got: {value!r}')

    def __iter__(self):
        for grid in self.param_grid:
            items = sorted(grid.items())
            if not items:
                yield {}
            else:
                keys = [key for key, _ in items]
                for chosen in product(*[value for _, value in items]):
                    yield dict(zip(keys, chosen))

    def __len__(self):
        total = 0
        for grid in self.param_grid:
            size = 1
            for value in grid.values():
                size *= len(value)
            total += size
        return total

    def __getitem__(self, index):
        for grid in self.param_grid:
            size = 1
            for value in grid.values():
                size *= len(value)
            if index >= size:
                index -= size
                continue
            out = {}
            for key, values in sorted(grid.items())[::-1]:
                index, place = divmod(index, len(values))
                out[key] = values[place]
            return out
        raise IndexError('ParameterGrid index out of range')


def _drawn_without_replacement(population, count, state):
    ratio = count / population if population else 1.0
    if 0.01 < ratio < 0.99:
        return state.permutation(population)[:count]
    if ratio < 0.2:
        chosen = []
        seen = set()
        for _ in range(count):
            place = state.randint(population)
            while place in seen:
                place = state.randint(population)
            seen.add(place)
            chosen.append(place)
        return np.array(chosen, dtype=int)
    chosen = np.arange(count)
    for place in range(count, population):
        other = state.randint(0, place + 1)
        if other < count:
            chosen[other] = place
    return chosen


class ParameterSampler:
    """Combinations drawn at random."""

    __module__ = 'sklearn.model_selection._search'

    def __init__(self, param_distributions, n_iter, *, random_state=None):
        grids = _names_param_values(param_distributions)
        for grid in grids:
            for key, value in grid.items():
                if not hasattr(value, 'rvs') and (isinstance(value, str) or not hasattr(value, '__len__')):
                    raise TypeError(
                        f'Parameter grid for parameter {key!r} is not iterable or a distribution (value={value})')
        self.n_iter = n_iter
        self.random_state = random_state
        self.param_distributions = grids

    def __iter__(self):
        state = check_random_state(self.random_state)
        if all(not hasattr(value, 'rvs') for grid in self.param_distributions for value in grid.values()):
            grid = ParameterGrid(self.param_distributions)
            count = self.n_iter
            if len(grid) < count:
                warnings.warn(
                    'The total space of parameters %d is smaller than n_iter=%d. Running %d iterations. For exhaustive '
                    'searches, use GridSearchCV.' % (len(grid), count, len(grid)), UserWarning)
                count = len(grid)
            for place in _drawn_without_replacement(len(grid), count, state):
                yield grid[int(place)]
            return
        for _ in range(self.n_iter):
            grid = self.param_distributions[int(state.randint(len(self.param_distributions)))]
            params = {}
            for key, value in sorted(grid.items()):
                if hasattr(value, 'rvs'):
                    params[key] = value.rvs(random_state=state)
                else:
                    params[key] = value[int(state.randint(len(value)))]
            yield params

    def __len__(self):
        if all(not hasattr(value, 'rvs') for grid in self.param_distributions for value in grid.values()):
            return min(self.n_iter, len(ParameterGrid(self.param_distributions)))
        return self.n_iter


def _search_has(name):
    def check(self):
        if not self.refit:
            raise AttributeError(
                f'This {type(self).__name__} instance was initialized with `refit=False`. {name} is available only '
                'after refitting on the best parameters. You can refit an estimator manually using the '
                '`best_params_` attribute')
        return hasattr(getattr(self, 'best_estimator_', self.estimator), name)
    return check


def _typed(values):
    """Parameters as an array: of numbers where all are, else of objects."""
    plain = [v for v in values if v is not None]
    if len(plain) == len(values):
        if all(isinstance(v, (bool, np.bool_)) for v in values):
            return np.array(values, dtype=bool)
        if all(isinstance(v, (int, np.integer)) and not isinstance(v, (bool, np.bool_)) for v in values):
            return np.array(values, dtype=np.int64)
        if all(isinstance(v, (int, float, np.integer, np.floating)) and not isinstance(v, (bool, np.bool_))
               for v in values):
            return np.array(values, dtype=np.float64)
    out = np.empty(len(values), dtype=object)
    for place, value in enumerate(values):
        out[place] = value
    return out


class BaseSearchCV(MetaEstimatorMixin, BaseEstimator):
    """What searches share: candidates by cross-validation, the best fitted again on all rows."""

    __module__ = 'sklearn.model_selection._search'

    @property
    def _estimator_type(self):
        return self.estimator._estimator_type

    @property
    def classes_(self):
        check_is_fitted(self, 'best_estimator_')
        return self.best_estimator_.classes_

    @property
    def n_features_in_(self):
        try:
            check_is_fitted(self)
        except NotFittedError as error:
            raise AttributeError(f'{type(self).__name__} object has no n_features_in_ attribute.') from error
        return self.best_estimator_.n_features_in_

    def __sklearn_is_fitted__(self):
        return hasattr(self, 'best_estimator_')

    def _asked(self):
        if not self.refit:
            raise AttributeError(f'This {type(self).__name__} instance was initialized with `refit=False`.')
        check_is_fitted(self)
        return self.best_estimator_

    def score(self, X, y=None, **params):
        """The score of the best estimator by the metric of the search."""
        if self.refit is False:
            raise AttributeError(f'This {type(self).__name__} instance was initialized with `refit=False`.')
        check_is_fitted(self)
        if self.multimetric_:
            return self.scorer_[self.refit](self.best_estimator_, X, y)
        return self.scorer_(self.best_estimator_, X, y)

    @available_if(_search_has('predict'))
    def predict(self, X):
        """The best estimator's answer for each row."""
        return self._asked().predict(X)

    @available_if(_search_has('predict_proba'))
    def predict_proba(self, X):
        return self._asked().predict_proba(X)

    @available_if(_search_has('predict_log_proba'))
    def predict_log_proba(self, X):
        return self._asked().predict_log_proba(X)

    @available_if(_search_has('decision_function'))
    def decision_function(self, X):
        return self._asked().decision_function(X)

    @available_if(_search_has('score_samples'))
    def score_samples(self, X):
        return self._asked().score_samples(X)

    @available_if(_search_has('transform'))
    def transform(self, X):
        return self._asked().transform(X)

    @available_if(_search_has('inverse_transform'))
    def inverse_transform(self, X):
        return self._asked().inverse_transform(X)

    def fit(self, X, y=None, **params):
        """Tries the candidates and fits the best of them on all rows."""
        if not hasattr(self.estimator, 'fit'):
            raise InvalidParameterError(
            f"The 'estimator' parameter of {type(self).__name__} must be an object implementing 'fit'. Got "
                f'{self.estimator!r} instead.')
        groups = params.pop('groups', None)
        scorers = _scorers(self.estimator, self.scoring)
        multiple = list(scorers) != ['score'] or isinstance(self.scoring, (dict, list, tuple, set))
        if multiple:
            self._check_refit(scorers)
            refit_metric = self.refit
        else:
            refit_metric = 'score'
        X, y = indexable(X, y)
        splitter = check_cv(self.cv, y, classifier=is_classifier(self.estimator))
        splits = list(splitter.split(X, y, groups))
        count = len(splits)
        base = clone(self.estimator)
        all_params = []
        all_results = []
        more = {}

        def evaluate(candidates, cv=None, more_results=None):
            candidates = list(candidates)
            used = splits if cv is None else list(cv.split(X, y, groups))
            if self.verbose > 0:
                print('Fitting {0} folds for each of {1} candidates, totalling {2} fits'.format(
                    len(used), len(candidates), len(candidates) * len(used)))
            results = []
            for number, candidate in enumerate(candidates):
                for fold, (train, test) in enumerate(used):
                    results.append(_fit_and_score(
                        clone(base), X, y, scorers, train, test, self.verbose, candidate, params,
                        return_train=self.return_train_score, error_score=self.error_score,
                        candidate=(number, len(candidates)), split=(fold, len(used))))
            if not results:
                raise ValueError(
                    'No fits were performed. Was the CV iterator empty? Were there no candidates?')
            _warn_of_failures(results, self.error_score)
            all_params.extend(candidates)
            all_results.extend(results)
            for key, value in (more_results or {}).items():
                more.setdefault(key, []).extend(value)
            return self._table(all_params, all_results, len(used), scorers, more)

        self.cv_results_ = None
        self._run_search(evaluate)
        self.cv_results_ = self._table(all_params, all_results, count, scorers, more)
        self.multimetric_ = multiple
        if self.refit or not multiple:
            self.best_index_ = self._best(self.refit, refit_metric, self.cv_results_)
            if not callable(self.refit):
                self.best_score_ = self.cv_results_[f'mean_test_{refit_metric}'][self.best_index_]
            self.best_params_ = self.cv_results_['params'][self.best_index_]
        if self.refit:
            self.best_estimator_ = clone(base).set_params(**clone(self.best_params_, safe=False))
            started = time.time()
            if y is not None:
                self.best_estimator_.fit(X, y, **params)
            else:
                self.best_estimator_.fit(X, **params)
            self.refit_time_ = time.time() - started
            if hasattr(self.best_estimator_, 'feature_names_in_'):
                self.feature_names_in_ = self.best_estimator_.feature_names_in_
        self.scorer_ = scorers if multiple else scorers['score']
        self.n_splits_ = count
        return self

    def _check_refit(self, scorers):
        if self.refit is not False and not callable(self.refit) and (
                not isinstance(self.refit, str) or self.refit not in scorers):
            raise ValueError(
                'For multi-metric scoring, the parameter refit must be set to a scorer key or a callable to refit an '
                'estimator with the best parameter setting on the whole data and make the best_* attributes available '
                'for that metric. If this is not needed, refit should be set to False explicitly. %r was passed.'
                % self.refit)

    @staticmethod
    def _best(refit, metric, results):
        if callable(refit):
            place = refit(results)
            if not isinstance(place, numbers.Integral):
                raise TypeError('best_index_ returned is not an integer')
            if place < 0 or place >= len(results['params']):
                raise IndexError('best_index_ index out of range')
            return place
        return int(results[f'rank_test_{metric}'].argmin())

    def _table(self, candidates, results, splits, scorers, more):
        out = dict(more)

        def store(key, values, per_split=False, ranks=False):
            values = np.array(values, dtype=np.float64).reshape(len(candidates), splits)
            if per_split:
                for fold in range(splits):
                    out[f'split{fold}_{key}'] = values[:, fold]
            means = np.mean(values, axis=1)
            out[f'mean_{key}'] = means
            if key.startswith(('train_', 'test_')) and np.any(~np.isfinite(means)):
                warnings.warn(
                    f'One or more of the {key.split("_")[0]} scores are non-finite: {means}', UserWarning)
            out[f'std_{key}'] = np.sqrt(np.mean((values - means[:, None]) ** 2, axis=1))
            if ranks:
                if np.isnan(means).all():
                    out[f'rank_{key}'] = np.ones(len(means), dtype=np.int32)
                else:
                    filled = np.where(np.isnan(means), np.nanmin(means) - 1, means)
                    out[f'rank_{key}'] = np.array([1 + int(np.sum(filled > m)) for m in filled], dtype=np.int32)

        store('fit_time', [r['fit_time'] for r in results])
        store('score_time', [r['score_time'] for r in results])
        names = []
        for candidate in candidates:
            for name in candidate:
                if name not in names:
                    names.append(name)
        for name in names:
            # A parameter that a candidate does not set stays empty there.
            out[f'param_{name}'] = _typed([candidate.get(name, np.nan) for candidate in candidates])
        out['params'] = candidates[:]
        for name in _score_names(results, scorers):
            store(f'test_{name}', [r['test_scores'][name] for r in results], per_split=True, ranks=True)
            if self.return_train_score:
                store(f'train_{name}', [r['train_scores'][name] for r in results], per_split=True)
        return out


class GridSearchCV(BaseSearchCV):
    """Every combination of a grid by cross-validation, the best fitted again on all rows."""

    __module__ = 'sklearn.model_selection._search'

    def __init__(self, estimator, param_grid, *, scoring=None, n_jobs=None, refit=True, cv=None, verbose=0,
                 pre_dispatch='2*n_jobs', error_score=np.nan, return_train_score=False):
        self.estimator = estimator
        self.param_grid = param_grid
        self.scoring = scoring
        self.n_jobs = n_jobs
        self.refit = refit
        self.cv = cv
        self.verbose = verbose
        self.pre_dispatch = pre_dispatch
        self.error_score = error_score
        self.return_train_score = return_train_score

    def _run_search(self, evaluate):
        evaluate(ParameterGrid(self.param_grid))


class RandomizedSearchCV(BaseSearchCV):
    """Combinations drawn at random by cross-validation, the best fitted again on all rows."""

    __module__ = 'sklearn.model_selection._search'

    def __init__(self, estimator, param_distributions, *, n_iter=10, scoring=None, n_jobs=None, refit=True, cv=None,
                 verbose=0, pre_dispatch='2*n_jobs', random_state=None, error_score=np.nan,
                 return_train_score=False):
        self.estimator = estimator
        self.param_distributions = param_distributions
        self.n_iter = n_iter
        self.scoring = scoring
        self.n_jobs = n_jobs
        self.refit = refit
        self.cv = cv
        self.verbose = verbose
        self.pre_dispatch = pre_dispatch
        self.random_state = random_state
        self.error_score = error_score
        self.return_train_score = return_train_score

    def _run_search(self, evaluate):
        evaluate(ParameterSampler(self.param_distributions, self.n_iter, random_state=self.random_state))
"""#
}
