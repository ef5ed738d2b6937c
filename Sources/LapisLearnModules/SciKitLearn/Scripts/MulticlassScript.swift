extension SklearnScripts {
  /// `sklearn.utils.multiclass`.
  static let multiclass = #"""
import numpy as np


def type_of_target(y, input_name='', raise_unknown=False):
    """What kind of target it is: binary, multiclass, continuous …"""
    if hasattr(y, 'tocsr'):
        return 'multilabel-indicator'
    if isinstance(y, str) or not (hasattr(y, '__len__') or hasattr(y, '__array__')):
        raise ValueError('Expected array-like (array or non-string sequence), got %r' % y)
    if is_multilabel(y):
        return 'multilabel-indicator'
    y = np.asarray(y)
    if y.ndim not in (1, 2) or (y.ndim == 2 and y.shape[1] == 0):
        return 'unknown'
    if y.dtype.kind == 'O' and y.size and not isinstance(y.ravel()[0], str):
        try:
            y = y.astype(float)
        except (TypeError, ValueError):
            return 'unknown'
    suffix = '-multioutput' if y.ndim == 2 and y.shape[1] > 1 else ''
    if y.dtype.kind == 'f':
        if not np.isfinite(y).all():
            raise ValueError(f'Input {input_name + " " if input_name else ""}contains '
                             + ('NaN.' if np.isnan(y).any() else f'infinity or a value too large for {y.dtype!r}.'))
        if (y != y.astype(np.int64)).any():
            return 'continuous' + suffix
    if len(np.unique(y)) > 2 or (y.ndim == 2 and len(y[0]) > 1):
        return 'multiclass' + suffix
    return 'binary'


def is_multilabel(y):
    if hasattr(y, 'tocsr'):
        return True
    if isinstance(y, list) and y and not hasattr(y[0], '__len__'):
        return False
    try:
        y = np.asarray(y)
    except ValueError:
        return False
    if y.ndim != 2 or y.shape[1] < 2:
        return False
    labels = np.unique(y)
    return len(labels) < 3 and (y.dtype.kind in 'biu' or (y.dtype.kind == 'f' and bool((labels == labels.astype(int)).all())))


def unique_labels(*ys):
    """All labels, ascending."""
    if not ys:
        raise ValueError('No argument has been passed.')
    if any(is_multilabel(y) for y in ys):
        return np.arange(np.asarray(ys[0]).shape[1])
    found = [np.unique(np.asarray(y)) for y in ys]
    return np.unique(np.concatenate(found))


def check_classification_targets(y):
    kind = type_of_target(y, input_name='y')
    if kind not in ('binary', 'multiclass', 'multiclass-multioutput', 'multilabel-indicator',
                    'multilabel-sequences'):
        raise ValueError(
            f'Unknown label type: {kind}. Maybe you are trying to fit a classifier, which expects discrete classes '
            'on a regression target with continuous values.')
"""#
}
