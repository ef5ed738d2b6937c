extension SklearnScripts {
  /// `sklearn.metrics._classification`.
  static let classificationMetrics = #"""
import warnings

import numpy as np
from sklearn.exceptions import UndefinedMetricWarning
from sklearn.utils._param_validation import InvalidParameterError
from sklearn.utils.multiclass import is_multilabel, type_of_target
from sklearn.utils.validation import check_consistent_length, column_or_1d


def _weights(sample_weight, count):
    if sample_weight is None:
        return None
    weights = np.asarray(sample_weight, dtype=np.float64)
    if weights.ndim != 1 or len(weights) != count:
        raise ValueError('Found input variables with inconsistent numbers of samples: [%d, %d]' % (count, len(weights)))
    return weights


def _kind(y):
    if is_multilabel(y):
        return 'multilabel-indicator', np.asarray(y.toarray() if hasattr(y, 'toarray') else y)
    array = np.asarray(y)
    if array.ndim == 2 and array.shape[1] == 1:
        array = array.ravel()
    if array.ndim != 1:
        return type_of_target(y), array
    if array.dtype.kind == 'f':
        if not np.isfinite(np.sum(array)):
            if np.isnan(array).any():
                raise ValueError('Input contains NaN.')
            raise ValueError("Input contains infinity or a value too large for dtype('float64').")
        if len(array) and (array != np.floor(array)).any():
            return 'continuous', array
    return 'labels', array


class _Targets:
    """Two columns of labels as codes of the same classes, ascending; or two tables of flags."""

    def __init__(self, y_true, y_pred):
        check_consistent_length(y_true, y_pred)
        true_kind, a = _kind(y_true)
        pred_kind, b = _kind(y_pred)
        self.is_multilabel = true_kind == pred_kind == 'multilabel-indicator'
        if self.is_multilabel:
            self.kind = 'multilabel-indicator'
            self.true, self.pred = a, b
            self.labels = np.arange(a.shape[1])
            return
        if true_kind != 'labels' or pred_kind != 'labels':
            full_true = true_kind if true_kind != 'labels' else type_of_target(a)
            full_pred = pred_kind if pred_kind != 'labels' else type_of_target(b)
            if full_true != full_pred:
                raise ValueError("Classification metrics can't handle a mix of {0} and {1} targets".format(
                    full_true, full_pred))
            raise ValueError('{0} is not supported'.format(full_true))
        text_true = a.dtype.kind in 'UT' or (a.dtype.kind == 'O' and len(a) and isinstance(a[0], str))
        text_pred = b.dtype.kind in 'UT' or (b.dtype.kind == 'O' and len(b) and isinstance(b[0], str))
        if len(a) and text_true != text_pred:
            raise TypeError(
                'Labels in y_true and y_pred should be of the same type. Got y_true=%s and y_pred=%s. Make sure that the '
                'predictions provided by the classifier coincides with the true labels.' % (np.unique(a), np.unique(b)))
        if text_true:
            a, b = a.astype(object), b.astype(object)
        self.raw_true, self.raw_pred = a, b
        self.labels, codes = np.unique(np.concatenate([a, b]), return_inverse=True)
        self.true, self.pred = codes[:len(a)], codes[len(a):]
        self.kind = 'binary' if len(self.labels) <= 2 else 'multiclass'

    def count(self):
        return len(self.true)

    def places(self, wanted):
        """The place of each class among the wanted ones, -1 where it is none of them."""
        known = {value: place for place, value in enumerate(np.asarray(wanted).tolist())}
        return np.array([known.get(value, -1) for value in self.labels.tolist()], dtype=int)


def _mean(values, weights, normalize=True):
    if normalize:
        return float(np.average(values, weights=weights))
    return float(np.dot(values, weights)) if weights is not None else np.sum(values).item()


def accuracy_score(y_true, y_pred, *, normalize=True, sample_weight=None):
    """The share of right answers."""
    targets = _Targets(y_true, y_pred)
    right = (targets.true == targets.pred).all(axis=1) if targets.is_multilabel else targets.true == targets.pred
    return _mean(right.astype(float), _weights(sample_weight, len(right)), normalize)


def zero_one_loss(y_true, y_pred, *, normalize=True, sample_weight=None):
    """The share of wrong answers."""
    score = accuracy_score(y_true, y_pred, normalize=normalize, sample_weight=sample_weight)
    if normalize:
        return 1 - score
    return (np.sum(sample_weight) if sample_weight is not None else len(y_true)) - score


def confusion_matrix(y_true, y_pred, *, labels=None, sample_weight=None, normalize=None):
    """How often each class (rows) was predicted as each class (columns)."""
    if normalize not in (None, 'true', 'pred', 'all'):
        raise InvalidParameterError(
            "The 'normalize' parameter of confusion_matrix must be a str among {'all', 'pred', 'true'} or None. Got "
            f'{normalize!r} instead.')
    targets = _Targets(y_true, y_pred)
    if targets.is_multilabel:
        raise ValueError('%s is not supported' % targets.kind)
    matrix = _confusion(targets, labels, _weights(sample_weight, targets.count()))
    if normalize is None:
        return matrix
    with np.errstate(all='ignore'):
        if normalize == 'true':
            matrix = matrix / matrix.sum(axis=1, keepdims=True)
        elif normalize == 'pred':
            matrix = matrix / matrix.sum(axis=0, keepdims=True)
        else:
            matrix = matrix / matrix.sum()
    return np.nan_to_num(matrix)


def _confusion(targets, labels, weights):
    true, pred = targets.true, targets.pred
    size = len(targets.labels)
    if labels is not None:
        labels = np.asarray(labels)
        size = len(labels)
        if size == 0:
            raise ValueError("'labels' should contains at least one label.")
        if targets.count() == 0:
            return np.zeros((size, size), dtype=int)
        places = targets.places(labels)
        if not (places[np.unique(true)] >= 0).any():
            raise ValueError('At least one label specified must be in y_true')
        true, pred = places[true], places[pred]
        kept = (true >= 0) & (pred >= 0)
        if not kept.all():
            true, pred = true[kept], pred[kept]
            weights = None if weights is None else weights[kept]
    flat = np.bincount(true * size + pred, weights=weights, minlength=size * size)
    if weights is None:
        flat = flat.astype(np.int64)
    return flat.reshape(size, size)


def _tables(y_true, y_pred, sample_weight, labels, samplewise=False):
    """Right answers, answers and rows of each label (or of each row, of several labels)."""
    targets = y_true if isinstance(y_true, _Targets) else _Targets(y_true, y_pred)
    weights = _weights(sample_weight, targets.count())
    if targets.is_multilabel:
        true, pred = targets.true.astype(float), targets.pred.astype(float)
        if labels is not None:
            true, pred = true[:, np.asarray(labels)], pred[:, np.asarray(labels)]
        axis = 1 if samplewise else 0
        if weights is not None and not samplewise:
            return ((true * pred * weights[:, None]).sum(axis), (pred * weights[:, None]).sum(axis),
                    (true * weights[:, None]).sum(axis))
        return (true * pred).sum(axis), pred.sum(axis), true.sum(axis)
    if samplewise:
        raise ValueError('Samplewise metrics are not available outside of multilabel classification.')
    wanted = targets.labels if labels is None else np.asarray(labels)
    size = len(targets.labels)
    right = targets.true[targets.true == targets.pred]
    right_weights = None if weights is None else weights[targets.true == targets.pred]
    places = targets.places(wanted)
    counts = []
    for codes, own in ((right, right_weights), (targets.pred, weights), (targets.true, weights)):
        each = np.bincount(codes, weights=own, minlength=size)
        out = np.zeros(len(wanted), dtype=each.dtype)
        out[places[places >= 0]] = each[places >= 0]
        counts.append(out)
    return tuple(counts)


def multilabel_confusion_matrix(y_true, y_pred, *, sample_weight=None, labels=None, samplewise=False):
    """For each label the table of wrong and right negatives and positives."""
    targets = _Targets(y_true, y_pred)
    right, pred, true = _tables(targets, None, sample_weight, labels, samplewise)
    weights = _weights(sample_weight, targets.count())
    total = targets.true.shape[1] if samplewise else (targets.count() if weights is None else weights.sum())
    fp, fn = pred - right, true - right
    if samplewise and weights is not None:
        right, fp, fn, total = right * weights, fp * weights, fn * weights, total * weights
    table = np.array([total - right - fp - fn, fp, fn, right]).T.reshape(-1, 2, 2)
    return table.astype(np.int64) if weights is None else table


def _zero_value(zero_division):
    if isinstance(zero_division, str) and zero_division == 'warn':
        return 0.0
    return float(zero_division)


def _warn_undefined(average, modifier, metric, count):
    row, label = ('label', 'sample') if average == 'samples' else ('sample', 'label')
    where = 'due to' if count == 1 else f'in {label}s with'
    warnings.warn(
        f'{metric} is ill-defined and being set to 0.0 {where} no {modifier} {row}s. Use `zero_division` parameter to '
        'control this behavior.', UndefinedMetricWarning, stacklevel=5)


def _ratio(top, bottom, metric, modifier, average, warned, zero_division):
    top, bottom = np.asarray(top, dtype=float), np.asarray(bottom, dtype=float)
    empty = bottom == 0
    out = top / np.where(empty, 1.0, bottom)
    if not empty.any():
        return out
    out[empty] = _zero_value(zero_division)
    if isinstance(zero_division, str) and metric in warned:
        _warn_undefined(average, modifier, metric, len(out))
    return out


_AVERAGES = (None, 'micro', 'macro', 'weighted', 'samples')


def _wanted_labels(targets, labels, pos_label, average):
    if average not in _AVERAGES and average != 'binary':
        raise InvalidParameterError(
            "The 'average' parameter of precision_recall_fscore_support must be a str among {'binary', 'macro', 'micro', "
            f"'samples', 'weighted'}} or None. Got {average!r} instead.")
    if average == 'binary':
        if targets.kind != 'binary':
            options = list(_AVERAGES)
            if targets.kind == 'multiclass':
                options.remove('samples')
            raise ValueError(
                "Target is %s but average='binary'. Please choose another average setting, one of %r."
                % (targets.kind, options))
        present = targets.labels.tolist()
        if pos_label not in present and len(present) >= 2:
            raise ValueError(f'pos_label={pos_label} is not a valid label. It should be one of {targets.labels}')
        return [pos_label]
    if pos_label not in (None, 1):
        warnings.warn(
            "Note that pos_label (set to %r) is ignored when average != 'binary' (got %r). You may use "
            'labels=[pos_label] to specify a single positive class.' % (pos_label, average), UserWarning)
    return labels


def _averaged(values, average, weights, zero_division=np.nan):
    if average is None:
        return values
    kept = ~np.isnan(values)
    if not kept.any():
        return float('nan')
    if weights is None:
        return float(np.mean(values[kept]))
    weights = np.asarray(weights, dtype=float)[kept]
    if weights.sum() == 0:
        return _zero_value(zero_division)
    return float(np.average(values[kept], weights=weights))


def precision_recall_fscore_support(y_true, y_pred, *, beta=1.0, labels=None, pos_label=1, average=None,
                                    warn_for=('precision', 'recall', 'f-score'), sample_weight=None,
                                    zero_division='warn'):
    """Precision, recall, F-score and the number of rows of each label."""
    targets = _Targets(y_true, y_pred)
    return _prf(targets, beta, labels, pos_label, average, warn_for, sample_weight, zero_division)


def _prf(targets, beta, labels, pos_label, average, warn_for, sample_weight, zero_division):
    if beta < 0:
        raise ValueError('beta should be >=0 in the F-beta score')
    names = {'precision': 'Precision', 'recall': 'Recall', 'f-score': 'F-score'}
    warned = {names[name] for name in warn_for}
    labels = _wanted_labels(targets, labels, pos_label, average)
    right, pred, true = _tables(targets, None, sample_weight, labels, average == 'samples')
    if average == 'micro':
        right, pred, true = (np.array([values.sum()]) for values in (right, pred, true))
    precision = _ratio(right, pred, 'Precision', 'predicted', average, warned, zero_division)
    recall = _ratio(right, true, 'Recall', 'true', average, warned, zero_division)
    square = beta ** 2
    if np.isposinf(beta):
        fscore = recall
    elif beta == 0:
        fscore = precision
    else:
        fscore = _ratio((1 + square) * np.asarray(right, dtype=float), square * np.asarray(true) + np.asarray(pred),
                        'F-score', 'true nor predicted', average, warned, zero_division)
    if average is None:
        return precision, recall, fscore, true
    weights = None
    if average == 'weighted':
        weights = true
    elif average == 'samples' and sample_weight is not None:
        weights = sample_weight
    return (_averaged(precision, average, weights, zero_division), _averaged(recall, average, weights, zero_division),
            _averaged(fscore, average, weights, zero_division), None)


def precision_score(y_true, y_pred, *, labels=None, pos_label=1, average='binary', sample_weight=None,
                    zero_division='warn'):
    """The share of right answers among those given for a class."""
    return _prf(_Targets(y_true, y_pred), 1.0, labels, pos_label, average, ('precision',), sample_weight,
                zero_division)[0]


def recall_score(y_true, y_pred, *, labels=None, pos_label=1, average='binary', sample_weight=None,
                 zero_division='warn'):
    """The share of a class's rows that were found."""
    return _prf(_Targets(y_true, y_pred), 1.0, labels, pos_label, average, ('recall',), sample_weight,
                zero_division)[1]


def f1_score(y_true, y_pred, *, labels=None, pos_label=1, average='binary', sample_weight=None, zero_division='warn'):
    """The harmonic mean of precision and recall."""
    return _prf(_Targets(y_true, y_pred), 1.0, labels, pos_label, average, ('f-score',), sample_weight,
                zero_division)[2]


def fbeta_score(y_true, y_pred, *, beta, labels=None, pos_label=1, average='binary', sample_weight=None,
                zero_division='warn'):
    """The weighted harmonic mean of precision and recall."""
    return _prf(_Targets(y_true, y_pred), beta, labels, pos_label, average, ('f-score',), sample_weight,
                zero_division)[2]


def jaccard_score(y_true, y_pred, *, labels=None, pos_label=1, average='binary', sample_weight=None,
                  zero_division='warn'):
    """Rows of both over rows of either."""
    targets = _Targets(y_true, y_pred)
    labels = _wanted_labels(targets, labels, pos_label, average)
    right, pred, true = _tables(targets, None, sample_weight, labels, average == 'samples')
    either = true + pred - right
    if average == 'micro':
        right, either = np.array([right.sum()]), np.array([either.sum()])
    scores = _ratio(right, either, 'Jaccard', 'true or predicted', average, {'Jaccard'}, zero_division)
    weights = None
    if average == 'weighted':
        weights = true
        if not np.any(np.asarray(true)):
            return 0.0
    elif average == 'samples' and sample_weight is not None:
        weights = sample_weight
    return _averaged(scores, average, weights, zero_division)


def balanced_accuracy_score(y_true, y_pred, *, sample_weight=None, adjusted=False):
    """The mean of the classes' recalls."""
    matrix = confusion_matrix(y_true, y_pred, sample_weight=sample_weight)
    with np.errstate(divide='ignore', invalid='ignore'):
        recalls = np.diag(matrix) / matrix.sum(axis=1)
    if np.isnan(recalls).any():
        warnings.warn('y_pred contains classes not in y_true')
        recalls = recalls[~np.isnan(recalls)]
    score = float(np.mean(recalls))
    if adjusted:
        chance = 1 / len(recalls)
        score = (score - chance) / (1 - chance)
    return score


def matthews_corrcoef(y_true, y_pred, *, sample_weight=None):
    """Matthews' correlation coefficient."""
    targets = _Targets(y_true, y_pred)
    if targets.is_multilabel:
        raise ValueError('%s is not supported' % targets.kind)
    matrix = _confusion(targets, None, _weights(sample_weight, targets.count())).astype(float)
    true, pred = matrix.sum(axis=1), matrix.sum(axis=0)
    right, total = np.trace(matrix), matrix.sum()
    cross = right * total - np.dot(true, pred)
    spread_pred, spread_true = total ** 2 - np.dot(pred, pred), total ** 2 - np.dot(true, true)
    if spread_pred * spread_true == 0:
        return 0.0
    return float(cross / np.sqrt(spread_true * spread_pred))


def cohen_kappa_score(y1, y2, *, labels=None, weights=None, sample_weight=None):
    """How far two raters agree beyond chance."""
    matrix = confusion_matrix(y1, y2, labels=labels, sample_weight=sample_weight).astype(float)
    size = len(matrix)
    expected = np.outer(matrix.sum(axis=0), matrix.sum(axis=1)) / matrix.sum()
    if weights is None:
        cost = np.ones((size, size)) - np.eye(size)
    else:
        place = np.arange(size)
        gap = place[:, None] - place[None, :]
        cost = np.abs(gap) if weights == 'linear' else gap ** 2
    return float(1 - np.sum(cost * matrix) / np.sum(cost * expected))


def hamming_loss(y_true, y_pred, *, sample_weight=None):
    """The share of wrong labels."""
    targets = _Targets(y_true, y_pred)
    weights = _weights(sample_weight, targets.count())
    wrong = (targets.true != targets.pred).astype(float)
    if targets.is_multilabel:
        wrong = wrong.mean(axis=1)
    return _mean(wrong, weights)


def class_likelihood_ratios(y_true, y_pred, *, labels=None, sample_weight=None, replace_undefined_by=np.nan):
    """Positive and negative likelihood ratios of two classes."""
    matrix = confusion_matrix(y_true, y_pred, labels=labels, sample_weight=sample_weight)
    if matrix.shape != (2, 2):
        raise ValueError(
            'class_likelihood_ratios only supports binary classification problems, got targets of type: multiclass')
    tn, fp, fn, tp = matrix.ravel().astype(float)
    sensitivity, specificity = tp / (tp + fn), tn / (tn + fp)
    positive = sensitivity / (1 - specificity) if fp else replace_undefined_by
    negative = (1 - sensitivity) / specificity if tn else replace_undefined_by
    return float(positive), float(negative)


def log_loss(y_true, y_pred, *, normalize=True, sample_weight=None, labels=None):
    """The mean of the negative logarithms of the true classes' probabilities."""
    prob, codes, weights = _probabilities(y_true, y_pred, sample_weight, labels)
    eps = np.finfo(prob.dtype).eps
    prob = np.clip(prob, eps, 1 - eps)
    loss = -np.log(prob[np.arange(len(codes)), codes])
    return _mean(loss, weights, normalize)


def _probabilities(y_true, y_prob, sample_weight, labels):
    y_prob = np.asarray(y_prob)
    if y_prob.dtype.kind != 'f':
        y_prob = y_prob.astype(np.float64)
    if not np.isfinite(y_prob.sum()):
        raise ValueError('Input contains NaN.' if np.isnan(y_prob).any() else
                         "Input contains infinity or a value too large for dtype('float64').")
    if y_prob.size and y_prob.max() > 1:
        raise ValueError(f'y_prob contains values greater than 1: {y_prob.max()}')
    if y_prob.size and y_prob.min() < 0:
        raise ValueError(f'y_prob contains values less than 0: {y_prob.min()}')
    check_consistent_length(y_prob, y_true, sample_weight)
    y_true = column_or_1d(y_true)
    classes, codes = np.unique(np.asarray(y_true).astype(object) if np.asarray(y_true).dtype.kind in 'UT' else y_true,
                               return_inverse=True)
    if labels is not None:
        wanted = np.unique(np.asarray(labels)).tolist()
        known = {value: place for place, value in enumerate(wanted)}
        missing = [c for c in classes.tolist() if c not in known]
        if missing:
            raise ValueError(f'y_true contains values {set(missing)} not belonging to the passed labels {wanted}.')
        codes = np.array([known[c] for c in classes.tolist()], dtype=int)[codes]
        classes = np.asarray(wanted)
    if len(classes) == 1:
        if labels is None:
            raise ValueError(
                'y_true contains only one label ({0}). Please provide the list of all expected class labels explicitly '
                'through the labels argument.'.format(classes[0]))
        raise ValueError('The labels array needs to contain at least two labels, got {0}.'.format(classes.tolist()))
    if y_prob.ndim == 1:
        y_prob = y_prob[:, None]
    if y_prob.shape[1] == 1:
        y_prob = np.concatenate([1 - y_prob, y_prob], axis=1)
    if y_prob.shape[1] != len(classes):
        if labels is None:
            raise ValueError(
                'y_true and y_prob contain different number of classes: {0} vs {1}. Please provide the true labels '
                'explicitly through the labels argument. Classes found in y_true: {2}'.format(
                    len(classes), y_prob.shape[1], classes))
        raise ValueError(
            'The number of classes in labels is different from that in y_prob. Classes found in labels: {0}'.format(
                classes))
    sums = y_prob.sum(axis=1)
    if not np.allclose(sums, 1, rtol=np.sqrt(np.finfo(y_prob.dtype).eps)):
        warnings.warn('The y_prob values do not sum to one. Make sure to pass probabilities.', UserWarning)
    return y_prob, codes, _weights(sample_weight, len(codes))


def brier_score_loss(y_true, y_proba, *, sample_weight=None, pos_label=None, labels=None, scale_by_half='auto'):
    """The mean squared distance of the probabilities from what came about."""
    y_true = column_or_1d(y_true)
    classes = np.unique(y_true)
    prob = np.asarray(y_proba, dtype=float)
    if len(classes) <= 2 and prob.ndim == 1:
        if prob.size and (prob.max() > 1 or prob.min() < 0):
            word, value = ('greater than 1', prob.max()) if prob.max() > 1 else ('less than 0', prob.min())
            raise ValueError(f'y_prob contains values {word}: {value}')
        check_consistent_length(y_true, prob, sample_weight)
        if pos_label is None:
            pos_label = _positive_label(y_true)
        truth = (y_true == pos_label).astype(float)
        loss = _mean((prob - truth) ** 2, _weights(sample_weight, len(truth)))
        return loss if scale_by_half in ('auto', True) else 2 * loss
    prob, codes, weights = _probabilities(y_true, prob, sample_weight, labels)
    truth = np.zeros(prob.shape)
    truth[np.arange(len(codes)), codes] = 1
    loss = _mean(((truth - prob) ** 2).sum(axis=1), weights)
    halves = scale_by_half is True or (scale_by_half == 'auto' and prob.shape[1] == 2)
    return loss / 2 if halves else loss


def _positive_label(y_true):
    classes = np.unique(y_true)
    if classes.dtype.kind in 'OUST' and len(classes) or not (
            set(classes.tolist()) <= {0, 1} or set(classes.tolist()) <= {-1, 1}):
        if classes.dtype.kind in 'OUST' or len(classes) == 2:
            raise ValueError(
                f'y_true takes value in {{{", ".join(repr(c) for c in classes.tolist())}}} and pos_label is not '
                'specified: either make y_true take value in {0, 1} or {-1, 1} or pass pos_label explicitly.')
    return 1


def hinge_loss(y_true, pred_decision, *, labels=None, sample_weight=None):
    """The mean of how far the scores fall short of a margin of one."""
    y_true = column_or_1d(y_true)
    decision = np.asarray(pred_decision, dtype=float)
    classes, codes = np.unique(np.asarray(y_true if labels is None else np.concatenate([y_true, labels])),
                               return_inverse=True)
    codes = codes[:len(y_true)]
    if len(classes) > 2:
        rows = np.arange(len(codes))
        margin = decision[rows, codes]
        others = decision.copy()
        others[rows, codes] = -np.inf
        margin = margin - others.max(axis=1)
    else:
        margin = np.where(codes == 1, 1, -1) * np.ravel(decision)
    return _mean(np.clip(1 - margin, 0, None), _weights(sample_weight, len(codes)))


def classification_report(y_true, y_pred, *, labels=None, target_names=None, sample_weight=None, digits=2,
                          output_dict=False, zero_division='warn'):
    """Precision, recall and F1 of each class as text."""
    targets = _Targets(y_true, y_pred)
    given = labels is not None
    labels = targets.labels if labels is None else np.asarray(labels)
    micro_is_accuracy = not targets.is_multilabel and (
        not given or set(labels.tolist()) >= set(targets.labels.tolist()))
    if target_names is not None and len(labels) != len(target_names):
        if given:
            warnings.warn('labels size, {0}, does not match size of target_names, {1}'.format(
                len(labels), len(target_names)))
        else:
            raise ValueError(
                'Number of classes, {0}, does not match size of target_names, {1}. Try specifying the labels parameter'
                .format(len(labels), len(target_names)))
    if target_names is None:
        target_names = ['%s' % label for label in labels.tolist()]
    warned = ('precision', 'recall', 'f-score')
    columns = _prf(targets, 1.0, labels, None, None, warned, sample_weight, zero_division)
    rows = [(name, [float(column[place]) for column in columns[:3]], columns[3][place])
            for place, name in enumerate(target_names)]
    total = np.sum(columns[3])
    averages = ['micro', 'macro', 'weighted'] + (['samples'] if targets.is_multilabel else [])
    for average in averages:
        name = 'accuracy' if average == 'micro' and micro_is_accuracy else average + ' avg'
        values = _prf(targets, 1.0, labels, None, average, warned, sample_weight, zero_division)[:3]
        rows.append((name, [float(value) for value in values], total))
    if output_dict:
        report = {}
        for name, values, support in rows:
            if name == 'accuracy':
                report[name] = values[0]
            else:
                report[name] = {'precision': values[0], 'recall': values[1], 'f1-score': values[2],
                                'support': float(support)}
        return report
    width = max(max(len(str(name)) for name in target_names), len('weighted avg'), digits)
    text = ' ' * width + ' ' + ''.join(f' {heading:>9}' for heading in ('precision', 'recall', 'f1-score', 'support'))
    text += '\n\n'
    for place, (name, values, support) in enumerate(rows):
        if place == len(target_names):
            text += '\n'
        shown = str(int(support)) if float(support).is_integer() else str(support)
        if name == 'accuracy':
            text += f'{name:>{width}}  {"":>9} {"":>9} {values[0]:>9.{digits}f} {shown:>9}\n'
        else:
            text += f'{name:>{width}} ' + ''.join(f' {value:>9.{digits}f}' for value in values) + f' {shown:>9}\n'
    return text
"""#
}
