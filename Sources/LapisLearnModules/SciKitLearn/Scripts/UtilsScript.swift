extension SklearnScripts {
  /// `sklearn.utils`: rows drawn and weighed.
  static let utils = #"""
import numpy as np
from sklearn.utils.validation import (
    _take, assert_all_finite, check_array, check_consistent_length, check_random_state, check_scalar,
    check_X_y, column_or_1d, indexable)


def resample(*arrays, replace=True, n_samples=None, random_state=None, stratify=None, sample_weight=None):
    """Rows drawn at random, from each array the same."""
    if not arrays:
        return None
    state = check_random_state(random_state)
    check_consistent_length(*arrays)
    count = arrays[0].shape[0] if hasattr(arrays[0], 'shape') else len(arrays[0])
    wanted = count if n_samples is None else n_samples
    if wanted > count and not replace:
        raise ValueError(
            'Cannot sample %d out of arrays with dim %d when replace is False' % (wanted, count))
    if sample_weight is not None:
        raise NotImplementedError('resample with sample_weight is not supported by Lapis.')
    if stratify is None:
        if replace:
            rows = state.randint(0, count, size=(wanted,))
        else:
            rows = np.arange(count)
            state.shuffle(rows)
            rows = rows[:wanted]
    else:
        from sklearn.model_selection._split import _approximate_mode
        labels, codes = np.unique(np.asarray(stratify), return_inverse=True)
        counts = np.bincount(codes)
        order = np.argsort(codes, kind='mergesort')
        groups = np.split(order, np.cumsum(counts)[:-1])
        shares = _approximate_mode(counts, wanted, state)
        rows = []
        for group, share in zip(groups, shares):
            rows.extend(state.choice(group, share, replace=replace))
        rows = state.permutation(rows)
    made = [_take(array, rows) for array in arrays]
    return made[0] if len(made) == 1 else made


def shuffle(*arrays, random_state=None, n_samples=None):
    """The rows in random order, of each array the same."""
    return resample(*arrays, replace=False, n_samples=n_samples, random_state=random_state)


def gen_batches(n, batch_size, *, min_batch_size=0):
    start = 0
    for _ in range(int(n // batch_size)):
        end = start + batch_size
        if end + min_batch_size > n:
            continue
        yield slice(start, end)
        start = end
    if start < n:
        yield slice(start, n)


def safe_mask(X, mask):
    return np.asarray(mask)


class Tags:
    pass


def estimator_html_repr(estimator):
    return '<pre>' + repr(estimator).replace('&', '&amp;').replace('<', '&lt;') + '</pre>'
"""#
}
