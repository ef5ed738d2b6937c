extension SklearnScripts {
  /// `sklearn.model_selection._validation`.
  static let crossValidation = #"""
import time
import traceback
import warnings

import numpy as np
from sklearn.base import clone, is_classifier
from sklearn.exceptions import FitFailedWarning
from sklearn.metrics._scorer import check_scoring, _scores, _scorers
from sklearn.model_selection._split import check_cv
from sklearn.utils.validation import _is_sparse, _rows, _take, check_random_state, indexable


def _row_params(params, rows, count):
    """Parameters of fit that have a value a row, for these rows."""
    out = {}
    for key, value in (params or {}).items():
        is_per_row = value is not None and not isinstance(value, (str, dict)) and (
            hasattr(value, 'shape') or hasattr(value, '__len__')) and _rows(value) == count
        out[key] = _take(value, rows) if is_per_row else value
    return out


def _fit_and_score(estimator, X, y, scorers, train, test, verbose, parameters, fit_params, *, return_train=False,
                   return_estimator=False, error_score=np.nan, candidate=None, split=None):
    """Fits on the training rows and scores the others: the one place where cross-validation works."""
    progress = ''
    if verbose > 2:
        if split is not None:
            progress = f' {split[0] + 1}/{split[1]}'
        if candidate is not None and verbose > 9:
            progress += f'; {candidate[0] + 1}/{candidate[1]}'
    shown = ''
    if verbose > 1 and parameters:
        shown = ', '.join(f'{name}={parameters[name]}' for name in sorted(parameters))
    if verbose > 9:
        start_text = f'[CV{progress}] START {shown}'
        print(f'{start_text}{(80 - len(start_text)) * "."}')
    count = _rows(X)
    fit_params = _row_params(fit_params, train, count)
    if parameters is not None:
        estimator.set_params(**clone(parameters, safe=False))
    X_train, y_train = _take(X, train), _take(y, train)
    X_test, y_test = _take(X, test), _take(y, test)
    result = {'fit_error': None}
    started = time.perf_counter()
    try:
        if y_train is None:
            estimator.fit(X_train, **fit_params)
        else:
            estimator.fit(X_train, y_train, **fit_params)
    except Exception:
        result['fit_time'] = time.perf_counter() - started
        result['score_time'] = 0.0
        if error_score == 'raise':
            raise
        result['test_scores'] = {name: error_score for name in scorers}
        result['train_scores'] = {name: error_score for name in scorers}
        result['fit_error'] = traceback.format_exc()
    else:
        fitted = time.perf_counter()
        result['fit_time'] = fitted - started
        result['test_scores'] = _scores(estimator, X_test, y_test, scorers, error_score)
        result['score_time'] = time.perf_counter() - fitted
        if return_train:
            result['train_scores'] = _scores(estimator, X_train, y_train, scorers, error_score)
    if verbose > 1:
        text = shown + (';' if shown else '')
        if verbose > 2:
            text += _shown_scores(result, scorers, return_train)
        text += f" total time={_short_time(result['fit_time'] + result['score_time'])}"
        begin = f'[CV{progress}] END '
        print(begin + '.' * (80 - len(begin) - len(text)) + text)
    if return_estimator:
        result['estimator'] = estimator
    result['n_test'] = _rows(X_test)
    return result


def _shown_scores(result, scorers, return_train):
    train = result.get('train_scores', {})
    if list(scorers) == ['score']:
        if return_train:
            return f", score=(train={train['score']:.3f}, test={result['test_scores']['score']:.3f})"
        return f", score={result['test_scores']['score']:.3f}"
    text = ''
    for name in sorted(scorers):
        text += f' {name}: ('
        if return_train:
            text += f'train={train[name]:.3f}, '
        text += f"test={result['test_scores'][name]:.3f})"
    return text


def _short_time(seconds):
    return f'{seconds / 60:5.1f}min' if seconds > 60 else f'{seconds:6.1f}s'


def _score_names(results, scorers):
    """A function may give several scores; where its fit failed it gave none."""
    names = next((list(r['test_scores']) for r in results if r['fit_error'] is None), list(scorers))
    for result in results:
        if result['fit_error'] is not None and set(result['test_scores']) != set(names):
            for kind in ('test_scores', 'train_scores'):
                result[kind] = dict.fromkeys(names, next(iter(result[kind].values())))
    return names


def _warn_of_failures(results, error_score):
    failed = [r['fit_error'] for r in results if r['fit_error'] is not None]
    if not failed:
        return
    counts = {}
    for text in failed:
        counts[text] = counts.get(text, 0) + 1
    line = '-' * 80 + '\n'
    details = '\n'.join(f'{line}{n} fits failed with the following error:\n{text}' for text, n in counts.items())
    if len(failed) == len(results):
        raise ValueError(
            f'\nAll the {len(results)} fits failed.\nIt is very likely that your model is misconfigured.\nYou can try '
            f"to debug the error by setting error_score='raise'.\n\nBelow are more details about the failures:\n{details}")
    warnings.warn(
        f'\n{len(failed)} fits failed out of a total of {len(results)}.\nThe score on these train-test partitions for '
        f'these parameters will be set to {error_score}.\nIf these failures are not expected, you can try to debug '
        f"them by setting error_score='raise'.\n\nBelow are more details about the failures:\n{details}",
        FitFailedWarning)


def _fit_parameters(fit_params, params):
    if fit_params is not None and params is not None:
        raise ValueError('`params` and `fit_params` cannot both be provided.')
    return params if params is not None else fit_params


def cross_validate(estimator, X, y=None, *, groups=None, scoring=None, cv=None, n_jobs=None, verbose=0,
                   fit_params=None, params=None, pre_dispatch='2*n_jobs', return_train_score=False,
                   return_estimator=False, return_indices=False, error_score=np.nan):
    """Times and scores of each split."""
    X, y = indexable(X, y)
    splitter = check_cv(cv, y, classifier=is_classifier(estimator))
    scorers = _scorers(estimator, scoring)
    splits = list(splitter.split(X, y, groups))
    given = _fit_parameters(fit_params, params)
    results = [
        _fit_and_score(clone(estimator), X, y, scorers, train, test, verbose, None, given,
                       return_train=return_train_score, return_estimator=return_estimator, error_score=error_score)
        for train, test in splits]
    _warn_of_failures(results, error_score)
    out = {'fit_time': np.array([r['fit_time'] for r in results]),
           'score_time': np.array([r['score_time'] for r in results])}
    if return_estimator:
        out['estimator'] = [r['estimator'] for r in results]
    if return_indices:
        out['indices'] = {'train': tuple(s[0] for s in splits), 'test': tuple(s[1] for s in splits)}
    for name in _score_names(results, scorers):
        out[f'test_{name}'] = np.array([r['test_scores'][name] for r in results])
        if return_train_score:
            out[f'train_{name}'] = np.array([r['train_scores'][name] for r in results])
    return out


def cross_val_score(estimator, X, y=None, *, groups=None, scoring=None, cv=None, n_jobs=None, verbose=0,
                    fit_params=None, params=None, pre_dispatch='2*n_jobs', error_score=np.nan):
    """The score of each split."""
    scorer = check_scoring(estimator, scoring=scoring)
    return cross_validate(
        estimator, X, y, groups=groups, scoring={'score': scorer}, cv=cv, n_jobs=n_jobs, verbose=verbose,
        fit_params=fit_params, params=params, error_score=error_score)['test_score']


def cross_val_predict(estimator, X, y=None, *, groups=None, cv=None, n_jobs=None, verbose=0, fit_params=None,
                      params=None, pre_dispatch='2*n_jobs', method='predict'):
    """For each row the answer of the model that was not fitted on it."""
    X, y = indexable(X, y)
    splitter = check_cv(cv, y, classifier=is_classifier(estimator))
    splits = list(splitter.split(X, y, groups))
    count = _rows(X)
    test_rows = np.concatenate([np.asarray(test) for _, test in splits])
    if len(test_rows) != count or not (np.sort(test_rows) == np.arange(count)).all():
        raise ValueError('cross_val_predict only works for partitions')
    encodes = method in ('decision_function', 'predict_proba', 'predict_log_proba') and y is not None
    classes = None
    if encodes:
        target = np.asarray(y)
        if target.ndim == 1:
            classes, codes = np.unique(target, return_inverse=True)
            y = codes
    given = _fit_parameters(fit_params, params)
    answers = []
    for train, test in splits:
        model = clone(estimator)
        own = _row_params(given, train, count)
        if y is None:
            model.fit(_take(X, train), **own)
        else:
            model.fit(_take(X, train), _take(y, train), **own)
        answer = getattr(model, method)(_take(X, test))
        if classes is not None:
            answer = _aligned(model, np.asarray(answer), len(classes), method)
        answers.append(answer)
    if any(_is_sparse(answer) for answer in answers):
        from scipy.sparse import vstack
        return vstack(answers).tocsr()[np.argsort(test_rows)]
    inverse = np.empty(count, dtype=int)
    inverse[test_rows] = np.arange(count)
    return np.concatenate([np.asarray(answer) for answer in answers])[inverse]


def _aligned(model, answer, classes, method):
    """Columns for all classes where a fold did not have each of them."""
    own = np.asarray(model.classes_)
    if len(own) == classes:
        return answer
    warnings.warn(
        f'Number of classes in training fold ({len(own)}) does not match total number of classes ({classes}). '
        'Results may not be appropriate for your use case. To fix this, use a cross-validation technique resulting in '
        'properly stratified folds', RuntimeWarning)
    if method == 'decision_function' and answer.ndim != 2:
        raise ValueError(
            'Only 1 class/es in training fold, but {} in overall dataset. This is not supported for '
            'decision_function with imbalanced folds. To fix this, use a cross-validation technique resulting in '
            'properly stratified folds'.format(classes))
    low = {'decision_function': np.finfo(answer.dtype).min, 'predict_log_proba': np.finfo(answer.dtype).min,
           'predict_proba': 0}[method]
    full = np.full((len(answer), classes), low, dtype=answer.dtype)
    full[:, own] = answer
    return full


def learning_curve(estimator, X, y, *, groups=None, train_sizes=None, cv=None, scoring=None,
                   exploit_incremental_learning=False, n_jobs=None, pre_dispatch='all', verbose=0, shuffle=False,
                   random_state=None, error_score=np.nan, return_times=False, fit_params=None, params=None):
    """Scores of models fitted on more and more rows."""
    if exploit_incremental_learning:
        raise NotImplementedError('learning_curve with exploit_incremental_learning=True is not supported by Lapis.')
    train_sizes = np.linspace(0.1, 1.0, 5) if train_sizes is None else np.asarray(train_sizes)
    X, y = indexable(X, y)
    splitter = check_cv(cv, y, classifier=is_classifier(estimator))
    splits = list(splitter.split(X, y, groups))
    scorer = check_scoring(estimator, scoring=scoring)
    most = len(splits[0][0])
    if train_sizes.dtype.kind == 'f':
        if train_sizes.min() <= 0.0 or train_sizes.max() > 1.0:
            raise ValueError(
                'train_sizes has been interpreted as fractions of the maximum number of training samples and must be '
                'within (0, 1], but is within [%f, %f].' % (train_sizes.min(), train_sizes.max()))
        sizes = np.clip((train_sizes * most).astype(int), 1, most)
    else:
        if train_sizes.min() <= 0 or train_sizes.max() > most:
            raise ValueError(
                'train_sizes has been interpreted as absolute numbers of training samples and must be within (0, %d], '
                'but is within [%d, %d].' % (most, train_sizes.min(), train_sizes.max()))
        sizes = train_sizes
    sizes = np.unique(sizes)
    if shuffle:
        state = check_random_state(random_state)
        splits = [(state.permutation(train), test) for train, test in splits]
    given = _fit_parameters(fit_params, params)
    results = []
    for train, test in splits:
        for size in sizes.tolist():
            results.append(_fit_and_score(
                clone(estimator), X, y, {'score': scorer}, train[:size], test, verbose, None, given,
                return_train=True, error_score=error_score))
    _warn_of_failures(results, error_score)

    def table(read):
        return np.array([read(r) for r in results]).reshape(-1, len(sizes)).T
    out = (sizes, table(lambda r: r['train_scores']['score']), table(lambda r: r['test_scores']['score']))
    if return_times:
        out += (table(lambda r: r['fit_time']), table(lambda r: r['score_time']))
    return out


def validation_curve(estimator, X, y, *, param_name, param_range, groups=None, cv=None, scoring=None, n_jobs=None,
                     pre_dispatch='all', verbose=0, error_score=np.nan, fit_params=None, params=None):
    """Scores for each value of a parameter."""
    X, y = indexable(X, y)
    splitter = check_cv(cv, y, classifier=is_classifier(estimator))
    scorer = check_scoring(estimator, scoring=scoring)
    given = _fit_parameters(fit_params, params)
    values = list(param_range)
    results = []
    for train, test in list(splitter.split(X, y, groups)):
        for value in values:
            results.append(_fit_and_score(
                clone(estimator), X, y, {'score': scorer}, train, test, verbose, {param_name: value}, given,
                return_train=True, error_score=error_score))
    _warn_of_failures(results, error_score)

    def table(read):
        return np.array([read(r) for r in results]).reshape(-1, len(values)).T
    return table(lambda r: r['train_scores']['score']), table(lambda r: r['test_scores']['score'])


def permutation_test_score(estimator, X, y, *, groups=None, cv=None, n_permutations=100, n_jobs=None, random_state=0,
                           verbose=0, scoring=None, fit_params=None, params=None):
    """The score, the scores with the target shuffled, and how often those were as good."""
    X, y = indexable(X, y)
    splitter = check_cv(cv, y, classifier=is_classifier(estimator))
    scorer = check_scoring(estimator, scoring=scoring)
    state = check_random_state(random_state)
    given = _fit_parameters(fit_params, params)

    def score(target):
        found = []
        for train, test in splitter.split(X, target, groups):
            model = clone(estimator)
            model.fit(_take(X, train), _take(target, train), **_row_params(given, train, _rows(X)))
            found.append(scorer(model, _take(X, test), _take(target, test)))
        return float(np.mean(found))

    def shuffled():
        if groups is None:
            rows = state.permutation(_rows(y))
        else:
            rows = np.arange(len(groups))
            for group in np.unique(np.asarray(groups)):
                mask = np.asarray(groups) == group
                rows[mask] = state.permutation(rows[mask])
        return _take(y, rows)
    own = score(y)
    others = np.array([score(shuffled()) for _ in range(n_permutations)])
    return own, others, (np.sum(others >= own) + 1.0) / (n_permutations + 1)
"""#
}
