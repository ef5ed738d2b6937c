extension SklearnScripts {
  /// `sklearn.metrics.cluster` and distances.
  static let clusterMetrics = #"""
import numpy as np
from sklearn.utils.validation import check_array, check_consistent_length, check_random_state, column_or_1d


def _codes(labels_true, labels_pred):
    a, b = column_or_1d(np.asarray(labels_true)), column_or_1d(np.asarray(labels_pred))
    check_consistent_length(a, b)
    return np.unique(a, return_inverse=True)[1], np.unique(b, return_inverse=True)[1]


def contingency_matrix(labels_true, labels_pred, *, eps=None, sparse=False, dtype=np.int64):
    """How often each class (rows) stands in each cluster (columns)."""
    a, b = _codes(labels_true, labels_pred)
    rows, columns = (int(a.max()) + 1, int(b.max()) + 1) if len(a) else (0, 0)
    table = np.bincount(a * columns + b, minlength=rows * columns).reshape(rows, columns).astype(dtype)
    return table if eps is None else table + eps


def pair_confusion_matrix(labels_true, labels_pred):
    """Pairs of rows that are together in both, in one, in none."""
    table = contingency_matrix(labels_true, labels_pred).astype(np.int64)
    count = len(labels_true)
    classes, clusters = table.sum(axis=1), table.sum(axis=0)
    squares = (table ** 2).sum()
    out = np.empty((2, 2), dtype=np.int64)
    out[1, 1] = squares - count
    out[0, 1] = (table * clusters).sum() - squares
    out[1, 0] = (table.T * classes).sum() - squares
    out[0, 0] = count ** 2 - out[0, 1] - out[1, 0] - squares
    return out


def rand_score(labels_true, labels_pred):
    """The share of pairs of rows on which both agree."""
    pairs = pair_confusion_matrix(labels_true, labels_pred)
    top, bottom = int(pairs[0, 0]) + int(pairs[1, 1]), int(pairs.sum())
    return 1.0 if top == bottom or bottom == 0 else float(top / bottom)


def adjusted_rand_score(labels_true, labels_pred):
    """The Rand score, corrected for chance."""
    (tn, fp), (fn, tp) = pair_confusion_matrix(labels_true, labels_pred).tolist()
    if fn == 0 and fp == 0:
        return 1.0
    return 2.0 * (tp * tn - fn * fp) / ((tp + fn) * (fn + tn) + (tp + fp) * (fp + tn))


def _entropy(codes):
    if len(codes) == 0:
        return 1.0
    shares = np.bincount(codes).astype(float)
    shares = shares[shares > 0]
    if len(shares) == 1:
        return 0.0
    total = shares.sum()
    return float(-np.sum((shares / total) * (np.log(shares) - np.log(total))))


def mutual_info_score(labels_true, labels_pred, *, contingency=None):
    """What one clustering says of another."""
    table = np.asarray(contingency if contingency is not None else contingency_matrix(labels_true, labels_pred), dtype=float)
    total = table.sum()
    rows, columns = table.sum(axis=1), table.sum(axis=0)
    if len(rows) == 1 or len(columns) == 1:
        return 0.0
    a, b = np.nonzero(table)
    values = table[a, b]
    shares = values / total
    outer = rows[a] * columns[b]
    terms = shares * (np.log(values) - np.log(total)) + shares * (-np.log(outer) + 2 * np.log(total))
    terms = np.where(np.abs(terms) < np.finfo(float).eps, 0.0, terms)
    return float(np.clip(terms.sum(), 0.0, None))


def homogeneity_completeness_v_measure(labels_true, labels_pred, *, beta=1.0):
    if len(labels_true) == 0:
        return 1.0, 1.0, 1.0
    a, b = _codes(labels_true, labels_pred)
    first, second = _entropy(a), _entropy(b)
    shared = mutual_info_score(labels_true, labels_pred)
    homogeneity = shared / first if first else 1.0
    completeness = shared / second if second else 1.0
    if homogeneity + completeness == 0.0:
        return homogeneity, completeness, 0.0
    return homogeneity, completeness, (1 + beta) * homogeneity * completeness / (beta * homogeneity + completeness)


def homogeneity_score(labels_true, labels_pred):
    return homogeneity_completeness_v_measure(labels_true, labels_pred)[0]


def completeness_score(labels_true, labels_pred):
    return homogeneity_completeness_v_measure(labels_true, labels_pred)[1]


def v_measure_score(labels_true, labels_pred, *, beta=1.0):
    return homogeneity_completeness_v_measure(labels_true, labels_pred, beta=beta)[2]


def normalized_mutual_info_score(labels_true, labels_pred, *, average_method='arithmetic'):
    """The mutual information as a share of the entropies."""
    a, b = _codes(labels_true, labels_pred)
    if (len(np.unique(a)) == len(np.unique(b)) == 1) or len(a) == 0:
        return 1.0
    shared = mutual_info_score(labels_true, labels_pred)
    if shared <= np.finfo(np.float64).eps:
        return 0.0
    first, second = _entropy(a), _entropy(b)
    scale = {'arithmetic': (first + second) / 2, 'min': min(first, second), 'max': max(first, second),
             'geometric': float(np.sqrt(first * second))}[average_method]
    return shared / scale


def _expected_information(rows, columns, total):
    """What two clusterings of these sizes would say of each other by chance (Vinh, Epps and Bailey 2010)."""
    from math import exp, lgamma, log
    logs = [lgamma(n + 1) for n in range(total + 1)]
    value = 0.0
    for a in rows:
        for b in columns:
            fixed = logs[a] + logs[b] + logs[total - a] + logs[total - b] - logs[total]
            for n in range(max(1, a + b - total), min(a, b) + 1):
                share = fixed - logs[n] - logs[a - n] - logs[b - n] - logs[total - a - b + n]
                value += n / total * (log(total) + log(n) - log(a) - log(b)) * exp(share)
    return value


def adjusted_mutual_info_score(labels_true, labels_pred, *, average_method='arithmetic'):
    """The mutual information as a share of the entropies, corrected for chance."""
    a, b = _codes(labels_true, labels_pred)
    count = len(a)
    if len(np.unique(a)) == len(np.unique(b)) == 1 or count == 0:
        return 1.0
    table = contingency_matrix(labels_true, labels_pred)
    shared = mutual_info_score(labels_true, labels_pred, contingency=table)
    chance = _expected_information(table.sum(axis=1).tolist(), table.sum(axis=0).tolist(), count)
    first, second = _entropy(a), _entropy(b)
    scale = {'arithmetic': (first + second) / 2, 'min': min(first, second), 'max': max(first, second),
             'geometric': float(np.sqrt(first * second))}[average_method]
    bottom = scale - chance
    eps = np.finfo(float).eps
    bottom = min(bottom, -eps) if bottom < 0 else max(bottom, eps)
    return float((shared - chance) / bottom)


def fowlkes_mallows_score(labels_true, labels_pred, *, sparse='deprecated'):
    """The geometric mean of the pairs' precision and recall."""
    table = contingency_matrix(labels_true, labels_pred).astype(np.int64)
    count = len(labels_true)
    tk = (table ** 2).sum() - count
    pk = (table.sum(axis=0) ** 2).sum() - count
    qk = (table.sum(axis=1) ** 2).sum() - count
    return float(np.sqrt(tk / pk) * np.sqrt(tk / qk)) if tk != 0.0 else 0.0


def _squared_distances(X, Y=None):
    Y = X if Y is None else Y
    out = (X ** 2).sum(axis=1)[:, None] + (Y ** 2).sum(axis=1)[None, :] - 2 * np.dot(X, Y.T)
    return np.maximum(out, 0)


def euclidean_distances(X, Y=None, *, Y_norm_squared=None, squared=False, X_norm_squared=None):
    """The distance of each row from each other."""
    X = check_array(X)
    same = Y is None
    out = _squared_distances(X, X if same else check_array(Y))
    if same:
        np.fill_diagonal(out, 0)
    return out if squared else np.sqrt(out)


def manhattan_distances(X, Y=None):
    X = check_array(X)
    Y = X if Y is None else check_array(Y)
    return np.array([np.abs(Y - row).sum(axis=1) for row in X])


def cosine_similarity(X, Y=None, dense_output=True):
    """The cosine of the angle between each two rows."""
    def unit(table):
        if hasattr(table, 'toarray'):
            table = table.toarray()
        table = check_array(table)
        norms = np.sqrt((table ** 2).sum(axis=1))
        return table / np.where(norms == 0, 1, norms)[:, None]
    first = unit(X)
    return np.dot(first, (first if Y is None else unit(Y)).T)


def cosine_distances(X, Y=None):
    out = np.clip(1 - cosine_similarity(X, Y), 0, 2)
    if Y is None:
        np.fill_diagonal(out, 0)
    return out


_DISTANCES = {'euclidean': euclidean_distances, 'l2': euclidean_distances, 'manhattan': manhattan_distances,
              'cityblock': manhattan_distances, 'l1': manhattan_distances, 'cosine': cosine_distances}


def pairwise_distances(X, Y=None, metric='euclidean', *, n_jobs=None, **kwds):
    """The distance of each row from each other by a metric."""
    if callable(metric):
        other = X if Y is None else Y
        return np.array([[metric(a, b, **kwds) for b in np.asarray(other)] for a in np.asarray(X)])
    if metric == 'precomputed':
        return np.asarray(X)
    if metric == 'sqeuclidean':
        return euclidean_distances(X, Y, squared=True)
    if metric not in _DISTANCES:
        raise NotImplementedError(f"pairwise_distances with metric='{metric}' is not supported by Lapis.")
    return _DISTANCES[metric](X, Y)


def silhouette_samples(X, labels, *, metric='euclidean', **kwds):
    """How much nearer each row is to its own cluster than to the next."""
    labels = column_or_1d(np.asarray(labels))
    classes, codes = np.unique(labels, return_inverse=True)
    counts = np.bincount(codes)
    count = len(codes)
    if not 1 < len(classes) < count:
        raise ValueError('Number of labels is %d. Valid values are 2 to n_samples - 1 (inclusive)' % len(classes))
    X = np.asarray(X) if metric == 'precomputed' else check_array(X)
    own, other = np.zeros(count), np.full(count, np.inf)
    member = np.zeros((count, len(classes)))
    member[np.arange(count), codes] = 1
    block = max(1, 4_000_000 // max(count, 1))
    for start in range(0, count, block):
        stop = min(start + block, count)
        if metric == 'precomputed':
            distances = X[start:stop]
        else:
            distances = pairwise_distances(X[start:stop], X, metric=metric, **kwds)
            distances[np.arange(stop - start), np.arange(start, stop)] = 0
        sums = np.dot(distances, member)
        rows = np.arange(stop - start)
        own[start:stop] = sums[rows, codes[start:stop]]
        sums[rows, codes[start:stop]] = np.inf
        other[start:stop] = (sums / counts).min(axis=1)
    alone = counts[codes] == 1
    own = own / np.where(alone, 1, counts[codes] - 1)
    out = (other - own) / np.maximum(own, other)
    out[alone] = 0
    return np.nan_to_num(out)


def silhouette_score(X, labels, *, metric='euclidean', sample_size=None, random_state=None, **kwds):
    """The mean silhouette."""
    if sample_size is not None:
        X = check_array(X)
        rows = check_random_state(random_state).permutation(X.shape[0])[:sample_size]
        X, labels = (X[rows].T[rows].T if metric == 'precomputed' else X[rows]), np.asarray(labels)[rows]
    return float(np.mean(silhouette_samples(X, labels, metric=metric, **kwds)))


def calinski_harabasz_score(X, labels):
    """Spread between clusters over spread within."""
    X = check_array(X)
    classes, codes = np.unique(np.asarray(labels), return_inverse=True)
    if not 1 < len(classes) < len(X):
        raise ValueError('Number of labels is %d. Valid values are 2 to n_samples - 1 (inclusive)' % len(classes))
    centre = X.mean(axis=0)
    between = within = 0.0
    for code in range(len(classes)):
        part = X[codes == code]
        mean = part.mean(axis=0)
        between += len(part) * np.sum((mean - centre) ** 2)
        within += np.sum((part - mean) ** 2)
    return float(1.0 if within == 0.0 else between * (len(X) - len(classes)) / (within * (len(classes) - 1.0)))


def davies_bouldin_score(X, labels):
    """The mean likeness of each cluster with the one most like it."""
    X = check_array(X)
    classes, codes = np.unique(np.asarray(labels), return_inverse=True)
    if not 1 < len(classes) < len(X):
        raise ValueError('Number of labels is %d. Valid values are 2 to n_samples - 1 (inclusive)' % len(classes))
    centres = np.array([X[codes == code].mean(axis=0) for code in range(len(classes))])
    spreads = np.array([np.mean(np.sqrt(((X[codes == code] - centres[code]) ** 2).sum(axis=1)))
                        for code in range(len(classes))])
    gaps = euclidean_distances(centres)
    if np.allclose(spreads, 0) or np.allclose(gaps, 0):
        return 0.0
    gaps[gaps == 0] = np.inf
    return float(np.mean(np.max((spreads[:, None] + spreads) / gaps, axis=1)))
"""#
}
