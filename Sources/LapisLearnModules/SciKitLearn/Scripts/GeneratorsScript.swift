extension SklearnScripts {
  /// `sklearn.datasets._samples_generator`: made-up tables, number for number those of scikit-learn for a
  /// `random_state`, as both draw in the same order.
  static let generators = #"""
import numbers

import numpy as np
from sklearn.utils import Bunch, shuffle as _shuffled
from sklearn.utils.validation import check_array, check_random_state


def _corners(count, dimensions, state):
    """Different corners of a cube."""
    from sklearn.model_selection._search import _drawn_without_replacement
    if dimensions > 30:
        return np.hstack([state.randint(2, size=(count, dimensions - 30)), _corners(count, 30, state)])
    numbers_ = np.asarray(_drawn_without_replacement(2 ** dimensions, count, state), dtype=np.int64)
    shifts = np.arange(dimensions - 1, -1, -1)
    return (numbers_[:, None] // 2 ** shifts[None, :]) % 2


def make_classification(n_samples=100, n_features=20, *, n_informative=2, n_redundant=2, n_repeated=0, n_classes=2,
                        n_clusters_per_class=2, weights=None, flip_y=0.01, class_sep=1.0, hypercube=True, shift=0.0,
                        scale=1.0, shuffle=True, random_state=None, return_X_y=True):
    """Classes of normal clusters around the corners of a cube."""
    state = check_random_state(random_state)
    if n_informative + n_redundant + n_repeated > n_features:
        raise ValueError(
            'Number of informative, redundant and repeated features must sum to less than the number of total features')
    if n_informative < np.log2(n_classes * n_clusters_per_class):
        raise ValueError(
            f'n_classes({n_classes}) * n_clusters_per_class({n_clusters_per_class}) must be smaller or equal 2**n_informative'
            f'({n_informative})={2 ** n_informative}')
    if weights is not None:
        if len(weights) not in (n_classes, n_classes - 1):
            raise ValueError('Weights specified but incompatible with number of classes.')
        weights = list(weights)
        if len(weights) == n_classes - 1:
            weights.append(1.0 - sum(weights))
    else:
        weights = [1.0 / n_classes] * n_classes
    useless = n_features - n_informative - n_redundant - n_repeated
    clusters = n_classes * n_clusters_per_class
    sizes = [int(n_samples * weights[k % n_classes] / n_clusters_per_class) for k in range(clusters)]
    for k in range(n_samples - sum(sizes)):
        sizes[k % clusters] += 1
    X = np.zeros((n_samples, n_features))
    y = np.zeros(n_samples, dtype=int)
    centres = _corners(clusters, n_informative, state).astype(float)
    centres = centres * (2 * class_sep) - class_sep
    if not hypercube:
        centres = centres * state.uniform(size=(clusters, 1))
        centres = centres * state.uniform(size=(1, n_informative))
    X[:, :n_informative] = state.standard_normal(size=(n_samples, n_informative))
    stop = 0
    for k in range(clusters):
        start, stop = stop, stop + sizes[k]
        y[start:stop] = k % n_classes
        mixing = 2 * state.uniform(size=(n_informative, n_informative)) - 1
        X[start:stop, :n_informative] = np.dot(X[start:stop, :n_informative], mixing) + centres[k]
    if n_redundant > 0:
        mixing = 2 * state.uniform(size=(n_informative, n_redundant)) - 1
        X[:, n_informative:n_informative + n_redundant] = np.dot(X[:, :n_informative], mixing)
    if n_repeated > 0:
        known = n_informative + n_redundant
        places = ((known - 1) * state.uniform(size=n_repeated) + 0.5).astype(int)
        X[:, known:known + n_repeated] = X[:, places]
    if useless > 0:
        X[:, n_features - useless:] = state.standard_normal(size=(n_samples, useless))
    if flip_y >= 0.0:
        flips = state.uniform(size=n_samples) < flip_y
        y[flips] = state.randint(n_classes, size=int(flips.sum()))
    if shift is None:
        shift = (2 * state.uniform(size=n_features) - 1) * class_sep
    X += shift
    if scale is None:
        scale = 1 + 100 * state.uniform(size=n_features)
    X *= scale
    if shuffle:
        X, y = _shuffled(X, y, random_state=state)
        order = np.arange(n_features)
        state.shuffle(order)
        X = X[:, order]
    if return_X_y:
        return X, y
    return Bunch(X=X, y=y)


def make_regression(n_samples=100, n_features=100, *, n_informative=10, n_targets=1, bias=0.0, effective_rank=None,
                    tail_strength=0.5, noise=0.0, shuffle=True, coef=False, random_state=None):
    """A linear target of normal columns."""
    if effective_rank is not None:
        raise NotImplementedError('make_regression with effective_rank is not supported by Lapis: None is.')
    n_informative = min(n_features, n_informative)
    state = check_random_state(random_state)
    X = state.standard_normal(size=(n_samples, n_features))
    truth = np.zeros((n_features, n_targets))
    truth[:n_informative, :] = 100 * state.uniform(size=(n_informative, n_targets))
    y = np.dot(X, truth) + bias
    if noise > 0.0:
        y = y + state.normal(scale=noise, size=y.shape)
    if shuffle:
        X, y = _shuffled(X, y, random_state=state)
        order = np.arange(n_features)
        state.shuffle(order)
        X = X[:, order]
        truth = truth[order]
    y = np.squeeze(y)
    return (X, y, np.squeeze(truth)) if coef else (X, y)


def make_blobs(n_samples=100, n_features=2, *, centers=None, cluster_std=1.0, center_box=(-10.0, 10.0), shuffle=True,
               random_state=None, return_centers=False):
    """Normal clusters."""
    state = check_random_state(random_state)
    if isinstance(n_samples, numbers.Integral):
        centers = 3 if centers is None else centers
        if isinstance(centers, numbers.Integral):
            count = int(centers)
            centers = state.uniform(center_box[0], center_box[1], size=(count, n_features))
        else:
            centers = check_array(centers)
            n_features, count = centers.shape[1], centers.shape[0]
    else:
        count = len(n_samples)
        if centers is None:
            centers = state.uniform(center_box[0], center_box[1], size=(count, n_features))
        centers = check_array(centers)
        n_features = centers.shape[1]
        if len(centers) != count:
            raise ValueError(
                f'Length of `n_samples` not consistent with number of centers. Got n_samples = {n_samples} and centers = '
                f'{centers}')
    if hasattr(cluster_std, '__len__') and len(cluster_std) != count:
        raise ValueError(
            f'Length of `clusters_std` not consistent with number of centers. Got centers = {centers} and cluster_std = '
            f'{cluster_std}')
    if isinstance(cluster_std, numbers.Real):
        cluster_std = [cluster_std] * count
    if isinstance(n_samples, numbers.Integral):
        sizes = [int(n_samples // count)] * count
        for place in range(n_samples % count):
            sizes[place] += 1
    else:
        sizes = list(n_samples)
    parts, labels = [], []
    for place, (size, spread) in enumerate(zip(sizes, cluster_std)):
        parts.append(state.normal(loc=centers[place], scale=spread, size=(size, n_features)))
        labels.append(np.full(size, place, dtype=int))
    X, y = np.concatenate(parts), np.concatenate(labels)
    if shuffle:
        X, y = _shuffled(X, y, random_state=state)
    return (X, y, centers) if return_centers else (X, y)


def _halves(n_samples, factor_name='n_samples'):
    if isinstance(n_samples, numbers.Integral):
        return n_samples // 2, n_samples - n_samples // 2
    try:
        first, second = n_samples
    except (TypeError, ValueError):
        raise ValueError('`n_samples` can be either an int or a two-element tuple.') from None
    return first, second


def _noisy(X, y, shuffle, noise, state):
    if shuffle:
        X, y = _shuffled(X, y, random_state=state)
    if noise is not None:
        X = X + state.normal(scale=noise, size=X.shape)
    return X, y


def make_moons(n_samples=100, *, shuffle=True, noise=None, random_state=None):
    """Two half circles, one inside the other."""
    outer, inner = _halves(n_samples)
    state = check_random_state(random_state)
    far, near = np.linspace(0, np.pi, outer), np.linspace(0, np.pi, inner)
    X = np.vstack([np.append(np.cos(far), 1 - np.cos(near)), np.append(np.sin(far), 1 - np.sin(near) - 0.5)]).T
    y = np.concatenate([np.zeros(outer, dtype=int), np.ones(inner, dtype=int)])
    return _noisy(X, y, shuffle, noise, state)


def make_circles(n_samples=100, *, shuffle=True, noise=None, random_state=None, factor=0.8):
    """Two circles, one inside the other."""
    outer, inner = _halves(n_samples)
    state = check_random_state(random_state)
    far = np.linspace(0, 2 * np.pi, outer, endpoint=False)
    near = np.linspace(0, 2 * np.pi, inner, endpoint=False)
    X = np.vstack([np.append(np.cos(far), np.cos(near) * factor), np.append(np.sin(far), np.sin(near) * factor)]).T
    y = np.concatenate([np.zeros(outer, dtype=int), np.ones(inner, dtype=int)])
    return _noisy(X, y, shuffle, noise, state)


def make_friedman1(n_samples=100, n_features=10, *, noise=0.0, random_state=None):
    """Friedman's first regression problem."""
    state = check_random_state(random_state)
    X = state.uniform(size=(n_samples, n_features))
    y = (10 * np.sin(np.pi * X[:, 0] * X[:, 1]) + 20 * (X[:, 2] - 0.5) ** 2 + 10 * X[:, 3] + 5 * X[:, 4]
         + noise * state.standard_normal(size=(n_samples)))
    return X, y


def make_hastie_10_2(n_samples=12000, *, random_state=None):
    """Ten normal columns, and whether their squares sum to more than 9.34."""
    state = check_random_state(random_state)
    X = state.normal(size=(n_samples, 10)).reshape(n_samples, 10)
    y = np.where((X ** 2.0).sum(axis=1) > 9.34, 1.0, -1.0)
    return X, y


def make_gaussian_quantiles(*, mean=None, cov=1.0, n_samples=100, n_features=2, n_classes=3, shuffle=True,
                            random_state=None):
    """Rings of a normal distribution."""
    if n_samples < n_classes:
        raise ValueError('n_samples must be at least n_classes')
    state = check_random_state(random_state)
    mean = np.zeros(n_features) if mean is None else np.array(mean)
    X = state.multivariate_normal(mean, cov * np.identity(n_features), (n_samples,))
    order = np.argsort(np.sum((X - mean[None, :]) ** 2, axis=1))
    X = X[order]
    step = n_samples // n_classes
    y = np.concatenate([np.repeat(np.arange(n_classes), step),
                        np.repeat(n_classes - 1, n_samples - step * n_classes)])
    if shuffle:
        X, y = _shuffled(X, y, random_state=state)
    return X, y
"""#
}
