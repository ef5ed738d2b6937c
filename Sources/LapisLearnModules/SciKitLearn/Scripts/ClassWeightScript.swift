extension SklearnScripts {
  /// `sklearn.utils.class_weight`.
  static let classWeight = #"""
import numpy as np


def compute_class_weight(class_weight, *, classes, y, sample_weight=None):
    """A weight for each class."""
    y = np.asarray(y)
    classes = np.asarray(classes)
    if set(y.tolist()) - set(classes.tolist()):
        raise ValueError('classes should include all valid labels that can be in y')
    if class_weight is None or len(class_weight) == 0:
        return np.ones(len(classes), dtype=np.float64)
    if isinstance(class_weight, str):
        if class_weight != 'balanced':
            raise ValueError(
                "The 'class_weight' parameter of compute_class_weight must be an instance of 'dict', a str among "
                "{'balanced'} or None. Got %r instead." % class_weight)
        found, codes = np.unique(y, return_inverse=True)
        if not all(c in found.tolist() for c in classes.tolist()):
            raise ValueError('classes should have valid labels that are in y')
        weights = np.ones(len(y)) if sample_weight is None else np.asarray(sample_weight, dtype=float)
        counts = np.bincount(codes, weights=weights)
        shares = weights.sum() / (len(found) * counts)
        return np.array([shares[found.tolist().index(c)] for c in classes.tolist()])
    weight = np.ones(len(classes), dtype=np.float64)
    for place, label in enumerate(classes.tolist()):
        if label in class_weight:
            weight[place] = class_weight[label]
    return weight


def compute_sample_weight(class_weight, y, *, indices=None):
    """A weight for each row, from those of the classes."""
    y = np.asarray(y)
    if y.ndim == 2:
        if y.shape[1] != 1:
            raise NotImplementedError('compute_sample_weight for several outputs is not supported by Lapis.')
        y = y[:, 0]
    used = y if indices is None else y[indices]
    classes, codes = np.unique(y, return_inverse=True)
    if isinstance(class_weight, str) and indices is not None:
        found = np.unique(used)
        known = dict(zip(found.tolist(), compute_class_weight(class_weight, classes=found, y=used)))
        return np.array([known.get(c, 0.0) for c in y.tolist()])
    return compute_class_weight(class_weight, classes=classes, y=y)[codes]
"""#
}
