extension SklearnScripts {
  /// `sklearn.inspection`.
  static let inspection = #"""
import numpy as np
from sklearn.metrics._scorer import _scorers
from sklearn.utils import Bunch
from sklearn.utils.validation import check_random_state


def permutation_importance(estimator, X, y, *, scoring=None, n_repeats=5, n_jobs=None, random_state=None,
                           sample_weight=None, max_samples=1.0):
    """How much the score falls when a column is shuffled."""
    if not hasattr(X, 'iloc'):
        X = np.asarray(X)
    state = check_random_state(random_state)
    seed = state.randint(2147483648)
    scorers = _scorers(estimator, scoring)
    count = X.shape[0]
    drawn = count
    if not (isinstance(max_samples, (int, np.integer)) and not isinstance(max_samples, bool)):
        drawn = int(max_samples * count)
    else:
        drawn = max_samples
    if drawn > count:
        raise ValueError('max_samples must be <= n_samples')

    def scores(rows, target, weights):
        out = {}
        for name, scorer in scorers.items():
            if weights is None:
                out[name] = scorer(estimator, rows, target)
            else:
                out[name] = scorer(estimator, rows, target, sample_weight=weights)
        return out

    base = scores(X, y, sample_weight)
    falls = {name: np.zeros((X.shape[1], n_repeats)) for name in scorers}
    for column in range(X.shape[1]):
        own = check_random_state(seed)
        rows, target, weights = X, y, sample_weight
        if drawn < count:
            from sklearn.model_selection._search import _drawn_without_replacement
            from sklearn.utils.validation import _take
            chosen = _drawn_without_replacement(count, drawn, own)
            rows, target = _take(X, chosen), _take(y, chosen)
            weights = None if sample_weight is None else _take(sample_weight, chosen)
        rows = rows.copy()
        order = np.arange(len(rows) if not hasattr(rows, 'shape') else rows.shape[0])
        for repeat in range(n_repeats):
            own.shuffle(order)
            if hasattr(rows, 'iloc'):
                name = rows.columns[column]
                rows[name] = rows[name].to_numpy()[order]
            else:
                rows[:, column] = rows[order, column]
            for name, value in scores(rows, target, weights).items():
                falls[name][column, repeat] = base[name] - value
    results = {
        name: Bunch(importances_mean=np.mean(values, axis=1), importances_std=np.std(values, axis=1),
                    importances=values)
        for name, values in falls.items()}
    if list(scorers) == ['score'] and not isinstance(scoring, (list, tuple, dict, set)):
        return results['score']
    return results
"""#
}
