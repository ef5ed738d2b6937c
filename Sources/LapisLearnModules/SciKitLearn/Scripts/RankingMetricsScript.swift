extension SklearnScripts {
  /// `sklearn.metrics._ranking`.
  static let rankingMetrics = #"""
import warnings
from itertools import combinations

import numpy as np
from sklearn.exceptions import UndefinedMetricWarning
from sklearn.metrics._classification import _weights
from sklearn.utils.multiclass import type_of_target
from sklearn.utils.validation import check_consistent_length, column_or_1d


def auc(x, y):
    """The area under a curve by trapezoids."""
    check_consistent_length(x, y)
    x, y = column_or_1d(x), column_or_1d(y)
    if x.shape[0] < 2:
        raise ValueError('At least 2 points are needed to compute area under curve, but x.shape = %s' % (x.shape,))
    steps = np.diff(x)
    sign = 1
    if (steps < 0).any():
        if not (steps <= 0).all():
            raise ValueError('x is neither increasing nor decreasing : {}.'.format(x))
        sign = -1
    return float(sign * np.sum(steps * (y[1:] + y[:-1]) / 2.0))


def _positive(y_true, pos_label):
    classes = np.unique(y_true)
    if pos_label is None:
        values = classes.tolist()
        if classes.dtype.kind in 'OUST' or not (
                values in ([0, 1], [-1, 1], [0], [-1], [1]) or set(values) <= {0, 1} or set(values) <= {-1, 1}):
            shown = ', '.join(repr(value) for value in values)
            raise ValueError(
                f'y_true takes value in {{{shown}}} and pos_label is not specified: either make y_true take value in '
                '{0, 1} or {-1, 1} or pass pos_label explicitly.')
        pos_label = 1
    return pos_label


def confusion_matrix_at_thresholds(y_true, y_score, *, pos_label=None, sample_weight=None):
    """Counts of each threshold."""
    fps, tps, thresholds = _curve(y_true, y_score, pos_label, sample_weight)
    return fps[-1] - fps, fps, tps[-1] - tps, tps, thresholds


def _curve(y_true, y_score, pos_label=None, sample_weight=None):
    """Wrong and right positives at each distinct score, from the highest down."""
    kind = type_of_target(y_true, input_name='y_true')
    if not (kind == 'binary' or (kind == 'multiclass' and pos_label is not None)):
        raise ValueError('{0} format is not supported'.format(kind))
    check_consistent_length(y_true, y_score, sample_weight)
    y_true = column_or_1d(y_true)
    y_score = column_or_1d(y_score)
    if y_score.dtype.kind == 'f' and not np.isfinite(np.sum(y_score)):
        raise ValueError('Input contains NaN.' if np.isnan(y_score).any() else
                         "Input contains infinity or a value too large for dtype('float64').")
    weights = _weights(sample_weight, len(y_true))
    if weights is not None:
        kept = weights != 0
        y_true, y_score, weights = y_true[kept], y_score[kept], weights[kept]
    truth = y_true == _positive(y_true, pos_label)
    order = np.argsort(-y_score if y_score.dtype.kind in 'fi' else y_score, kind='mergesort')
    if y_score.dtype.kind not in 'fi':
        order = order[::-1]
    y_score, truth = y_score[order], truth[order].astype(float)
    ends = np.append(np.where(np.diff(y_score) != 0)[0], len(truth) - 1)
    if weights is None:
        tps = np.cumsum(truth)[ends]
        fps = 1 + ends - tps
    else:
        weights = weights[order]
        tps = np.cumsum(truth * weights)[ends]
        fps = np.cumsum((1 - truth) * weights)[ends]
    return fps, tps, y_score[ends]


def roc_curve(y_true, y_score, *, pos_label=None, sample_weight=None, drop_intermediate=True):
    """False and true positive rates with their thresholds."""
    fps, tps, thresholds = _curve(y_true, y_score, pos_label, sample_weight)
    if drop_intermediate and len(fps) > 2:
        bends = (np.diff(fps, 2) != 0) | (np.diff(tps, 2) != 0)
        kept = np.concatenate([[True], bends, [True]])
        fps, tps, thresholds = fps[kept], tps[kept], thresholds[kept]
    fps, tps = np.concatenate([[0.0], fps]), np.concatenate([[0.0], tps])
    thresholds = np.concatenate([[np.inf], thresholds])
    if fps[-1] <= 0:
        warnings.warn('No negative samples in y_true, false positive value should be meaningless',
                      UndefinedMetricWarning)
        fpr = np.full(fps.shape, np.nan)
    else:
        fpr = fps / fps[-1]
    if tps[-1] <= 0:
        warnings.warn('No positive samples in y_true, true positive value should be meaningless',
                      UndefinedMetricWarning)
        tpr = np.full(tps.shape, np.nan)
    else:
        tpr = tps / tps[-1]
    return fpr, tpr, thresholds


def precision_recall_curve(y_true, y_score=None, *, pos_label=None, sample_weight=None, drop_intermediate=False,
                           probas_pred=None):
    """Precision and recall with their thresholds."""
    y_score = probas_pred if y_score is None else y_score
    fps, tps, thresholds = _curve(y_true, y_score, pos_label, sample_weight)
    if drop_intermediate and len(fps) > 2:
        steps = np.diff(tps)
        kept = np.concatenate([[True], (steps[:-1] != 0) | (steps[1:] != 0), [True]])
        fps, tps, thresholds = fps[kept], tps[kept], thresholds[kept]
    total = tps + fps
    precision = np.where(total != 0, tps / np.where(total != 0, total, 1), 0.0)
    if tps[-1] == 0:
        warnings.warn('No positive class found in y_true, recall is set to one for all thresholds.')
        recall = np.ones_like(tps)
    else:
        recall = tps / tps[-1]
    return np.append(precision[::-1], 1.0), np.append(recall[::-1], 0.0), thresholds[::-1]


def det_curve(y_true, y_score, pos_label=None, sample_weight=None, drop_intermediate=False):
    """Error rates of both kinds with their thresholds."""
    fps, tps, thresholds = _curve(y_true, y_score, pos_label, sample_weight)
    if len(np.unique(y_true)) != 2:
        raise ValueError(
            'Only one class is present in y_true. Detection error tradeoff curve is not defined in that case.')
    fps, tps = np.concatenate([[0.0], fps]), np.concatenate([[0.0], tps])
    thresholds = np.concatenate([[np.inf], thresholds])
    if drop_intermediate and len(fps) > 2:
        steps = np.diff(tps)
        kept = np.concatenate([[True], (steps[:-1] != 0) | (steps[1:] != 0), [True]])
        fps, tps, thresholds = fps[kept], tps[kept], thresholds[kept]
    fns = tps[-1] - tps
    first = np.searchsorted(fps, fps[0], side='right') - 1 if fps.searchsorted(fps[0], side='right') > 0 else None
    last = tps.searchsorted(tps[-1]) + 1
    part = slice(first, last)
    return fps[part][::-1] / fps[-1], fns[part][::-1] / tps[-1], thresholds[part][::-1]


def _area(truth, score, sample_weight=None, max_fpr=None):
    """The area under the ROC curve of flags."""
    if len(np.unique(truth)) != 2:
        warnings.warn('Only one class is present in y_true. ROC AUC score is not defined in that case.',
                      UndefinedMetricWarning)
        return np.nan
    fpr, tpr, _ = roc_curve(truth, score, sample_weight=sample_weight)
    if max_fpr is None or max_fpr == 1:
        return auc(fpr, tpr)
    if max_fpr <= 0 or max_fpr > 1:
        raise ValueError('Expected max_fpr in range (0, 1], got: %r' % max_fpr)
    stop = np.searchsorted(fpr, max_fpr, 'right')
    end = np.interp(max_fpr, [fpr[stop - 1], fpr[stop]], [tpr[stop - 1], tpr[stop]])
    part = auc(np.append(fpr[:stop], max_fpr), np.append(tpr[:stop], end))
    low = 0.5 * max_fpr ** 2
    return 0.5 * (1 + (part - low) / (max_fpr - low))


def _averaged(score, truth, values, average, sample_weight):
    """A score of two classes over the columns of tables."""
    if average == 'micro':
        weights = None if sample_weight is None else np.repeat(np.asarray(sample_weight), truth.shape[1])
        return score(truth.ravel(), values.ravel(), weights)
    weights = None
    if average == 'weighted':
        counts = truth if sample_weight is None else truth * np.asarray(sample_weight)[:, None]
        weights = counts.sum(axis=0)
        if weights.sum() == 0:
            return 0
    if average == 'samples':
        each = np.array([score(truth[row], values[row], None) for row in range(len(truth))])
        weights = sample_weight
    else:
        each = np.array([score(truth[:, place], values[:, place], sample_weight) for place in range(truth.shape[1])])
    if average is None:
        return each
    if weights is not None:
        weights = np.asarray(weights, dtype=float)
        each = np.where(weights == 0, 0, each)
    return float(np.average(each, weights=weights))


def roc_auc_score(y_true, y_score, *, average='macro', sample_weight=None, max_fpr=None, multi_class='raise',
                  labels=None):
    """The area under the ROC curve."""
    kind = type_of_target(y_true, input_name='y_true')
    truth = np.asarray(y_true)
    score = np.asarray(y_score)
    if score.dtype.kind not in 'fiub':
        score = score.astype(float)
    if kind == 'multiclass' or (kind == 'binary' and score.ndim == 2 and score.shape[1] > 2):
        if max_fpr is not None and max_fpr != 1.0:
            raise ValueError(
                'Partial AUC computation not available in multiclass setting, \'max_fpr\' must be set to `None`, '
                'received `max_fpr={0}` instead'.format(max_fpr))
        if multi_class == 'raise':
            raise ValueError("multi_class must be in ('ovo', 'ovr')")
        return _multiclass_area(truth, score, labels, multi_class, average, sample_weight)
    if kind == 'binary':
        classes = np.unique(truth)
        check_consistent_length(truth, score, sample_weight)
        flags = (truth == classes[-1]).astype(int) if len(classes) == 2 else np.zeros(len(truth), dtype=int)
        if score.ndim == 2 and score.shape[1] == 2:
            raise ValueError('y should be a 1d array, got an array of shape {} instead.'.format(score.shape))
        return _area(flags, column_or_1d(score), sample_weight, max_fpr)
    if kind != 'multilabel-indicator':
        raise ValueError('{0} format is not supported'.format(kind))
    return _averaged(lambda a, b, w: _area(a, b, w, max_fpr), truth, score, average, sample_weight)


def _multiclass_area(truth, score, labels, multi_class, average, sample_weight):
    if score.ndim != 2 or not np.allclose(1, score.sum(axis=1)):
        raise ValueError('Target scores need to be probabilities for multiclass roc_auc, i.e. they should sum up to 1.0 '
                         'over classes')
    options = ('macro', 'weighted', None, 'micro') if multi_class == 'ovr' else ('macro', 'weighted')
    if average not in options:
        raise ValueError('average must be one of {0} for multiclass problems'.format(options))
    if multi_class not in ('ovo', 'ovr'):
        raise ValueError("multi_class='{0}' is not supported for multiclass ROC AUC, multi_class must be in {1}".format(
            multi_class, ('ovo', 'ovr')))
    check_consistent_length(truth, score, sample_weight)
    if labels is None:
        classes, codes = np.unique(truth, return_inverse=True)
        if len(classes) != score.shape[1]:
            raise ValueError("Number of classes in y_true not equal to the number of columns in 'y_score'")
    else:
        classes = np.asarray(labels)
        ordered = np.unique(classes)
        if len(ordered) != len(classes):
            raise ValueError("Parameter 'labels' must be unique")
        if not np.array_equal(ordered, classes):
            raise ValueError("Parameter 'labels' must be ordered")
        if len(classes) != score.shape[1]:
            raise ValueError(
                "Number of given labels, {0}, not equal to the number of columns in 'y_score', {1}".format(
                    len(classes), score.shape[1]))
        known = {value: place for place, value in enumerate(classes.tolist())}
        if any(value not in known for value in np.unique(truth).tolist()):
            raise ValueError("'y_true' contains labels not in parameter 'labels'")
        codes = np.array([known[value] for value in truth.tolist()])
    if multi_class == 'ovr':
        table = (codes[:, None] == np.arange(len(classes))[None, :]).astype(int)
        return _averaged(_area, table, score, average, sample_weight)
    if sample_weight is not None:
        raise ValueError(
            "sample_weight is not supported for multiclass one-vs-one ROC AUC, 'sample_weight' must be None in this "
            'case.')
    scores, shares = [], []
    for a, b in combinations(range(len(classes)), 2):
        either = (codes == a) | (codes == b)
        shares.append(np.average(either))
        first = _area((codes[either] == a).astype(int), score[either, a])
        second = _area((codes[either] == b).astype(int), score[either, b])
        scores.append((first + second) / 2)
    return float(np.average(scores, weights=shares if average == 'weighted' else None))


def average_precision_score(y_true, y_score, *, average='macro', pos_label=1, sample_weight=None):
    """The precision averaged over the recall."""
    def score(truth, values, weights, pos=1):
        precision, recall, _ = precision_recall_curve(truth, values, pos_label=pos, sample_weight=weights)
        return max(0.0, float(-np.sum(np.diff(recall) * precision[:-1])))
    kind = type_of_target(y_true, input_name='y_true')
    truth = np.asarray(y_true)
    if kind == 'binary':
        present = np.unique(truth).tolist()
        if len(present) == 2 and pos_label not in present:
            raise ValueError(f'pos_label={pos_label} is not a valid label. It should be one of {present}')
        return score(truth, y_score, sample_weight, pos_label)
    values = np.asarray(y_score, dtype=float)
    if kind == 'multiclass':
        if pos_label != 1:
            raise ValueError(
                "Parameter pos_label is fixed to 1 for multiclass y_true. Do not set pos_label or set pos_label to 1.")
        classes = np.unique(truth)
        truth = (truth[:, None] == classes[None, :]).astype(int)
    elif kind != 'multilabel-indicator':
        raise ValueError('{0} format is not supported'.format(kind))
    elif pos_label != 1:
        raise ValueError(
            'Parameter pos_label is fixed to 1 for multilabel-indicator y_true. Do not set pos_label or set pos_label '
            'to 1.')
    return _averaged(score, truth, values, average, sample_weight)


def top_k_accuracy_score(y_true, y_score, *, k=2, normalize=True, sample_weight=None, labels=None):
    """The share of rows whose class is among the k with the highest scores."""
    truth = column_or_1d(y_true)
    score = np.asarray(y_score, dtype=float)
    kind = type_of_target(truth, input_name='y_true')
    if kind == 'binary' and labels is not None and len(labels) > 2:
        kind = 'multiclass'
    if kind not in ('binary', 'multiclass'):
        raise ValueError(f"y type must be 'binary' or 'multiclass', got '{kind}' instead.")
    check_consistent_length(truth, score, sample_weight)
    count = score.shape[1] if score.ndim == 2 else 2
    classes = np.unique(truth) if labels is None else np.asarray(labels)
    if labels is None:
        if len(classes) != count:
            raise ValueError(
                f"Number of classes in 'y_true' ({len(classes)}) not equal to the number of classes in 'y_score' "
                f"({count}).You can provide a list of all known classes by assigning it to the `labels` parameter.")
    elif len(classes) != count:
        raise ValueError(
            f"Number of given labels ({len(classes)}) not equal to the number of classes in 'y_score' ({count}).")
    if k >= count:
        warnings.warn(
            f"'k' ({k}) greater than or equal to 'n_classes' ({count}) will result in a perfect score and is therefore "
            'meaningless.', UndefinedMetricWarning)
    codes = np.searchsorted(classes, truth)
    if score.ndim == 1:
        if k == 1:
            threshold = 0.5 if score.min() >= 0 and score.max() <= 1 else 0
            right = (score > threshold).astype(int) == codes
        else:
            right = np.ones(len(codes), dtype=bool)
    else:
        best = np.argsort(score, axis=1, kind='mergesort')[:, ::-1]
        right = (codes[:, None] == best[:, :k]).any(axis=1)
    if normalize:
        return float(np.average(right, weights=sample_weight))
    return np.sum(right) if sample_weight is None else np.dot(right, sample_weight)


def dcg_score(y_true, y_score, *, k=None, log_base=2, sample_weight=None, ignore_ties=False):
    """The discounted gain of an order."""
    truth, score = np.asarray(y_true, dtype=float), np.asarray(y_score, dtype=float)
    return float(np.average(_gains(truth, score, k, log_base, ignore_ties), weights=sample_weight))


def _gains(truth, score, k, log_base, ignore_ties):
    discount = 1 / (np.log(np.arange(truth.shape[1]) + 2) / np.log(log_base))
    if k is not None:
        discount[k:] = 0
    out = []
    for own, values in zip(truth, score):
        if ignore_ties:
            order = np.argsort(values, kind='mergesort')[::-1]
            out.append(float(np.dot(own[order], discount)))
            continue
        _, codes, counts = np.unique(-values, return_inverse=True, return_counts=True)
        ranked = np.bincount(codes, weights=own, minlength=len(counts)) / counts
        ends = np.cumsum(counts) - 1
        sums = np.cumsum(discount)[ends]
        sums = np.append(sums[:1], np.diff(sums))
        out.append(float(np.dot(ranked, sums)))
    return np.array(out)


def ndcg_score(y_true, y_score, *, k=None, sample_weight=None, ignore_ties=False):
    """The discounted gain of an order as a share of the best possible."""
    truth, score = np.asarray(y_true, dtype=float), np.asarray(y_score, dtype=float)
    if truth.min() < 0:
        raise ValueError('ndcg_score should not be used on negative y_true values.')
    gain = _gains(truth, score, k, 2, ignore_ties)
    best = _gains(truth, truth, k, 2, True)
    return float(np.average(np.where(best == 0, 0, gain / np.where(best == 0, 1, best)), weights=sample_weight))
"""#
}
