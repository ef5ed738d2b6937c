extension SklearnScripts {
  /// `sklearn.metrics._scorer`: a metric together with what it asks a model for.
  static let scorer = #"""
import copy

import numpy as np
from sklearn.base import is_classifier

class _Scorer:
    """A function of (estimator, X, y): the metric of what the estimator answers."""

    def __init__(self, score_func, sign, kwargs, response_method='predict'):
        self._score_func = score_func
        self._sign = sign
        self._kwargs = kwargs
        self._response_method = response_method

    def __call__(self, estimator, X, y_true, sample_weight=None, **kwargs):
        return self._score(_Answers(estimator), X, y_true, sample_weight, kwargs)

    def _score(self, answers, X, y_true, sample_weight=None, kwargs=None):
        options = dict(self._kwargs)
        options.update(kwargs or {})
        if sample_weight is not None:
            options['sample_weight'] = sample_weight
        answer = answers.get(self._response_method, X, options.get('pos_label'))
        return self._sign * self._score_func(y_true, answer, **options)

    def __repr__(self):
        sign = '' if self._sign > 0 else ', greater_is_better=False'
        options = ''.join(f', {name}={value}' for name, value in self._kwargs.items())
        name = getattr(self._score_func, '__name__', repr(self._score_func))
        return f'make_scorer({name}{sign}, response_method={self._response_method!r}{options})'


class _PassthroughScorer:
    """The estimator's own score."""

    def __init__(self, estimator):
        self._estimator = estimator

    def __call__(self, estimator, X, y_true=None, **kwargs):
        return estimator.score(X, y_true, **kwargs) if y_true is not None else estimator.score(X, **kwargs)

    def __repr__(self):
        return f'{type(self._estimator).__name__}.score'


class _Answers:
    """What one estimator says of one set of rows, asked once for each method."""

    def __init__(self, estimator):
        self.estimator = estimator
        self.known = {}

    def ask(self, method, X):
        if method not in self.known:
            self.known[method] = getattr(self.estimator, method)(X)
        return self.known[method]

    def get(self, methods, X, pos_label=None):
        methods = (methods,) if isinstance(methods, str) else methods
        method = next((m for m in methods if hasattr(self.estimator, m)), None)
        if method is None:
            raise AttributeError(
                f'{type(self.estimator).__name__} has none of the following attributes: {", ".join(methods)}.')
        answer = self.ask(method, X)
        if not is_classifier(self.estimator) or method == 'predict':
            return answer
        classes = np.asarray(self.estimator.classes_)
        if method == 'predict_proba':
            answer = np.asarray(answer)
            if answer.ndim == 2 and answer.shape[1] == 2 and len(classes) == 2:
                return answer[:, 1 if pos_label is None or pos_label == classes[1] else 0]
            return answer
        if pos_label is not None and len(classes) == 2 and pos_label == classes[0]:
            return -np.asarray(answer)
        return answer


def make_scorer(score_func, *, response_method='predict', greater_is_better=True, needs_proba='deprecated',
                needs_threshold='deprecated', **kwargs):
    """A scorer of a metric."""
    if needs_proba is True:
        response_method = 'predict_proba'
    elif needs_threshold is True:
        response_method = ('decision_function', 'predict_proba')
    elif response_method is None or response_method == 'default':
        response_method = 'predict'
    return _Scorer(score_func, 1 if greater_is_better else -1, kwargs, response_method)


_THRESHOLD = ('decision_function', 'predict_proba')


def _rows():
    from sklearn import metrics as m
    rows = {
        'explained_variance': (m.explained_variance_score, {}), 'r2': (m.r2_score, {}),
        'neg_max_error': (m.max_error, {'greater_is_better': False}),
        'neg_median_absolute_error': (m.median_absolute_error, {'greater_is_better': False}),
        'neg_mean_absolute_error': (m.mean_absolute_error, {'greater_is_better': False}),
        'neg_mean_absolute_percentage_error': (m.mean_absolute_percentage_error, {'greater_is_better': False}),
        'neg_mean_squared_error': (m.mean_squared_error, {'greater_is_better': False}),
        'neg_mean_squared_log_error': (m.mean_squared_log_error, {'greater_is_better': False}),
        'neg_root_mean_squared_error': (m.root_mean_squared_error, {'greater_is_better': False}),
        'neg_root_mean_squared_log_error': (m.root_mean_squared_log_error, {'greater_is_better': False}),
        'neg_mean_poisson_deviance': (m.mean_poisson_deviance, {'greater_is_better': False}),
        'neg_mean_gamma_deviance': (m.mean_gamma_deviance, {'greater_is_better': False}),
        'd2_absolute_error_score': (m.d2_absolute_error_score, {}),
        'accuracy': (m.accuracy_score, {}), 'top_k_accuracy': (m.top_k_accuracy_score, {'response_method': _THRESHOLD}),
        'roc_auc': (m.roc_auc_score, {'response_method': _THRESHOLD}),
        'roc_auc_ovr': (m.roc_auc_score, {'response_method': 'predict_proba', 'multi_class': 'ovr'}),
        'roc_auc_ovo': (m.roc_auc_score, {'response_method': 'predict_proba', 'multi_class': 'ovo'}),
        'roc_auc_ovr_weighted': (
            m.roc_auc_score, {'response_method': 'predict_proba', 'multi_class': 'ovr', 'average': 'weighted'}),
        'roc_auc_ovo_weighted': (
            m.roc_auc_score, {'response_method': 'predict_proba', 'multi_class': 'ovo', 'average': 'weighted'}),
        'balanced_accuracy': (m.balanced_accuracy_score, {}),
        'average_precision': (m.average_precision_score, {'response_method': _THRESHOLD}),
        'neg_log_loss': (m.log_loss, {'greater_is_better': False, 'response_method': 'predict_proba'}),
        'neg_brier_score': (m.brier_score_loss, {'greater_is_better': False, 'response_method': 'predict_proba'}),
        'matthews_corrcoef': (m.matthews_corrcoef, {}),
    }
    for name, metric in (('precision', m.precision_score), ('recall', m.recall_score), ('f1', m.f1_score),
                         ('jaccard', m.jaccard_score)):
        rows[name] = (metric, {'average': 'binary'})
        for average in ('macro', 'micro', 'samples', 'weighted'):
            rows[f'{name}_{average}'] = (metric, {'average': average})
    for name in ('adjusted_mutual_info_score', 'adjusted_rand_score', 'rand_score', 'homogeneity_score', 'completeness_score', 'v_measure_score',
                 'mutual_info_score', 'normalized_mutual_info_score', 'fowlkes_mallows_score'):
        rows[name] = (getattr(m, name), {})
    return rows


_known = {}


def get_scorer_names():
    """The names that scoring= knows."""
    return sorted(_rows())


def get_scorer(scoring):
    """The scorer of a name."""
    if not isinstance(scoring, str):
        return scoring
    if not _known:
        for name, (metric, options) in _rows().items():
            _known[name] = make_scorer(metric, **options)
    if scoring not in _known:
        raise ValueError(
            '%r is not a valid scoring value. Use sklearn.metrics.get_scorer_names() to get valid options.' % scoring)
    return copy.copy(_known[scoring])


def check_scoring(estimator=None, scoring=None, *, allow_none=False, raise_exc=True):
    """The scorer that scoring= means: a name, a function, or the estimator's own score."""
    if isinstance(scoring, str):
        return get_scorer(scoring)
    if callable(scoring):
        module = getattr(scoring, '__module__', None) or ''
        if module.startswith('sklearn.metrics.') and not isinstance(scoring, (_Scorer, _PassthroughScorer)):
            raise ValueError(
                'scoring value %r looks like it is a metric function rather than a scorer. A scorer should require an '
                'estimator as its first parameter. Please use `make_scorer` to convert a metric to a scorer.' % scoring)
        return scoring
    if scoring is None:
        if hasattr(estimator, 'score'):
            return _PassthroughScorer(estimator)
        if allow_none:
            return None
        raise TypeError(
            "If no scoring is specified, the estimator passed should have a 'score' method. The estimator %r does not."
            % estimator)
    if isinstance(scoring, (list, tuple, set, dict)):
        return _Several(_scorers(estimator, scoring))
    raise ValueError(f'scoring value should either be a callable, string or None. {scoring!r} was passed')


class _Several:
    def __init__(self, scorers):
        self._scorers = scorers

    def __call__(self, estimator, X, y=None):
        return _scores(estimator, X, y, self._scorers, np.nan)


def _scorers(estimator, scoring):
    """Scorers by name: 'score' where one is asked for."""
    if scoring is None or isinstance(scoring, str) or (callable(scoring) and not isinstance(scoring, type)):
        return {'score': check_scoring(estimator, scoring)}
    if isinstance(scoring, (list, tuple, set)):
        names = list(scoring)
        if len(set(names)) != len(names):
            raise ValueError(
                f'scoring is invalid (got {scoring!r}). Duplicate elements were found in the given list.')
        if not names:
            raise ValueError(f'scoring is invalid (got {scoring!r}). Empty list was given.')
        if not all(isinstance(name, str) for name in names):
            raise ValueError(f'scoring is invalid (got {scoring!r}). Non-string types were found in the given list.')
        return {name: check_scoring(estimator, name) for name in names}
    if isinstance(scoring, dict):
        if not scoring:
            raise ValueError(f'An empty dict was passed. {scoring!r}')
        return {name: check_scoring(estimator, one) for name, one in scoring.items()}
    raise ValueError(f'scoring should either be a callable, string, list, tuple or dict. {scoring!r} was passed')


def _scores(estimator, X, y, scorers, error_score):
    """The scores by name; a scorer that fails gives the error score with a warning."""
    answers = _Answers(estimator)
    out = {}
    for name, scorer in scorers.items():
        try:
            if isinstance(scorer, _Scorer):
                value = scorer._score(answers, X, y)
            elif y is None:
                value = scorer(estimator, X)
            else:
                value = scorer(estimator, X, y)
        except Exception:
            if error_score == 'raise':
                raise
            import traceback
            import warnings
            warnings.warn(
                'Scoring failed. The score on this train-test partition for these parameters will be set to '
                f'{error_score}. Details: \n{traceback.format_exc()}', UserWarning)
            value = error_score
        if isinstance(value, dict) and name == 'score':
            for key, one in value.items():
                out[key] = _number(one, key)
            continue
        out[name] = _number(value, name)
    return out


def _number(value, name):
    if hasattr(value, 'item'):
        try:
            value = value.item()
        except (ValueError, TypeError):
            pass
    if isinstance(value, (int, float, bool)):
        return value
    raise ValueError(f'scoring must return a number, got {value} ({type(value)}) instead. (scorer={name})')
"""#
}
