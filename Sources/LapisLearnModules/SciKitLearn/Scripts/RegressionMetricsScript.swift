extension SklearnScripts {
  /// `sklearn.metrics._regression`.
  static let regressionMetrics = #"""
import warnings

import numpy as np
from sklearn.exceptions import UndefinedMetricWarning
from sklearn.utils.validation import check_consistent_length


def _numbers(y, name=''):
    y = np.asarray(y)
    if y.dtype.kind not in 'fiub':
        y = y.astype(np.float64)
    elif y.dtype.kind != 'f':
        y = y.astype(np.float64)
    if not np.isfinite(np.sum(y)):
        if np.isnan(y).any():
            raise ValueError(f'Input {name + " " if name else ""}contains NaN.')
        if np.isinf(y).any():
            raise ValueError(
                f"Input {name + ' ' if name else ''}contains infinity or a value too large for dtype('{y.dtype}').")
    return y.reshape(-1, 1) if y.ndim == 1 else y


def _pair(y_true, y_pred, sample_weight, multioutput='uniform_average'):
    check_consistent_length(y_true, y_pred, sample_weight)
    true, pred = _numbers(y_true), _numbers(y_pred)
    if true.shape[1] != pred.shape[1]:
        raise ValueError('y_true and y_pred have different number of output ({0}!={1})'.format(
            true.shape[1], pred.shape[1]))
    weights = None if sample_weight is None else np.asarray(sample_weight, dtype=np.float64)
    if isinstance(multioutput, str):
        if multioutput not in ('raw_values', 'uniform_average', 'variance_weighted'):
            raise ValueError(
                "Allowed 'multioutput' string values are ('raw_values', 'uniform_average', 'variance_weighted'). You "
                'provided multioutput={!r}'.format(multioutput))
    elif multioutput is not None and len(multioutput) != true.shape[1]:
        raise ValueError('There must be equally many custom weights (%d) as outputs (%d).'
                         % (len(multioutput), true.shape[1]))
    return true, pred, weights


def _joined(errors, multioutput):
    if isinstance(multioutput, str):
        if multioutput == 'raw_values':
            return errors
        multioutput = None
    return float(np.average(errors, weights=multioutput))


def _mean(values, weights):
    return np.average(values, weights=weights, axis=0)


def mean_absolute_error(y_true, y_pred, *, sample_weight=None, multioutput='uniform_average'):
    """The mean of the absolute errors."""
    true, pred, weights = _pair(y_true, y_pred, sample_weight, multioutput)
    return _joined(_mean(np.abs(true - pred), weights), multioutput)


def mean_squared_error(y_true, y_pred, *, sample_weight=None, multioutput='uniform_average', squared='deprecated'):
    """The mean of the squared errors."""
    true, pred, weights = _pair(y_true, y_pred, sample_weight, multioutput)
    errors = _mean((true - pred) ** 2, weights)
    # Older releases took the root in the same function.
    return _joined(np.sqrt(errors) if squared is False else errors, multioutput)


def root_mean_squared_error(y_true, y_pred, *, sample_weight=None, multioutput='uniform_average'):
    """The root of the mean of the squared errors."""
    true, pred, weights = _pair(y_true, y_pred, sample_weight, multioutput)
    return _joined(np.sqrt(_mean((true - pred) ** 2, weights)), multioutput)


def _logs(true, pred, name='Mean Squared Logarithmic Error'):
    if (true <= -1).any() or (pred <= -1).any():
        raise ValueError(f'{name} cannot be used when targets contain values less than or equal to -1.')
    return np.log1p(true), np.log1p(pred)


def mean_squared_log_error(y_true, y_pred, *, sample_weight=None, multioutput='uniform_average',
                           squared='deprecated'):
    """The mean of the squared errors of the logarithms."""
    true, pred, weights = _pair(y_true, y_pred, sample_weight, multioutput)
    true, pred = _logs(true, pred)
    errors = _mean((true - pred) ** 2, weights)
    return _joined(np.sqrt(errors) if squared is False else errors, multioutput)


def root_mean_squared_log_error(y_true, y_pred, *, sample_weight=None, multioutput='uniform_average'):
    """The root of the mean of the squared errors of the logarithms."""
    true, pred, weights = _pair(y_true, y_pred, sample_weight, multioutput)
    true, pred = _logs(true, pred, 'Root Mean Squared Logarithmic Error')
    return _joined(np.sqrt(_mean((true - pred) ** 2, weights)), multioutput)


def mean_absolute_percentage_error(y_true, y_pred, *, sample_weight=None, multioutput='uniform_average'):
    """The mean of the errors' shares."""
    true, pred, weights = _pair(y_true, y_pred, sample_weight, multioutput)
    shares = np.abs(pred - true) / np.maximum(np.abs(true), np.finfo(np.float64).eps)
    return _joined(_mean(shares, weights), multioutput)


def _weighted_quantile(values, weights, share):
    """The inverted distribution at a share, with the mean of the two neighbours where it falls between."""
    order = np.argsort(values, kind='mergesort')
    values, sums = values[order], np.cumsum(weights[order])
    total = sums[-1] * share
    place = min(int(np.searchsorted(sums, total)), len(values) - 1)
    if np.isclose(sums[place], total) and place + 1 < len(values):
        return (values[place] + values[place + 1]) / 2
    return values[place]


def median_absolute_error(y_true, y_pred, *, multioutput='uniform_average', sample_weight=None):
    """The median of the absolute errors."""
    true, pred, weights = _pair(y_true, y_pred, sample_weight, multioutput)
    errors = np.abs(pred - true)
    if weights is None:
        return _joined(np.median(errors, axis=0), multioutput)
    return _joined(np.array([_weighted_quantile(errors[:, place], weights, 0.5) for place in range(errors.shape[1])]),
                   multioutput)


def max_error(y_true, y_pred):
    """The largest absolute error."""
    true, pred, _ = _pair(y_true, y_pred, None)
    if true.shape[1] > 1:
        raise ValueError('Multioutput not supported in max_error')
    return float(np.max(np.abs(true - pred)))


def mean_pinball_loss(y_true, y_pred, *, sample_weight=None, alpha=0.5, multioutput='uniform_average'):
    """The mean loss of a quantile."""
    true, pred, weights = _pair(y_true, y_pred, sample_weight, multioutput)
    gap = true - pred
    loss = np.where(gap >= 0, alpha * gap, (alpha - 1) * gap)
    return _joined(_mean(loss, weights), multioutput)


def _shares(top, bottom, multioutput, force_finite):
    """1 − top / bottom, with 1 or 0 where the target is constant."""
    present = bottom != 0
    if force_finite:
        scores = np.ones(len(top))
        scores[present] = 1 - top[present] / bottom[present]
        scores[(top != 0) & ~present] = 0.0
    else:
        with np.errstate(divide='ignore', invalid='ignore'):
            scores = 1 - top / bottom
    if isinstance(multioutput, str):
        if multioutput == 'raw_values':
            return scores
        if multioutput == 'variance_weighted':
            weights = bottom if present.any() else None
            return float(np.average(scores, weights=weights))
        return float(np.average(scores))
    return float(np.average(scores, weights=multioutput))


def r2_score(y_true, y_pred, *, sample_weight=None, multioutput='uniform_average', force_finite=True):
    """The coefficient of determination."""
    true, pred, weights = _pair(y_true, y_pred, sample_weight, multioutput)
    if len(pred) < 2:
        warnings.warn('R^2 score is not well-defined with less than two samples.', UndefinedMetricWarning)
        return float('nan')
    scale = 1.0 if weights is None else weights[:, None]
    residual = (scale * (true - pred) ** 2).sum(axis=0)
    spread = (scale * (true - np.average(true, axis=0, weights=weights)) ** 2).sum(axis=0)
    return _shares(residual, spread, multioutput, force_finite)


def explained_variance_score(y_true, y_pred, *, sample_weight=None, multioutput='uniform_average', force_finite=True):
    """The share of the variance that is explained."""
    true, pred, weights = _pair(y_true, y_pred, sample_weight, multioutput)
    errors = true - pred
    residual = _mean((errors - _mean(errors, weights)) ** 2, weights)
    spread = _mean((true - _mean(true, weights)) ** 2, weights)
    return _shares(residual, spread, multioutput, force_finite)


def mean_tweedie_deviance(y_true, y_pred, *, sample_weight=None, power=0):
    """The mean deviance of a Tweedie distribution."""
    true, pred, weights = _pair(y_true, y_pred, sample_weight)
    if true.shape[1] > 1:
        raise ValueError('Multioutput not supported in mean_tweedie_deviance')
    true, pred = true.ravel(), pred.ravel()
    start = f'Mean Tweedie deviance error with power={power} can only be used on '
    if power < 0:
        if (pred <= 0).any():
            raise ValueError(start + 'strictly positive y_pred.')
    elif power == 0:
        pass
    elif 0 < power < 1:
        raise ValueError(f'Tweedie deviance is only defined for power<=0 and power>=1. Got {power}')
    elif 1 <= power < 2:
        if (true < 0).any() or (pred <= 0).any():
            raise ValueError(start + 'non-negative y and strictly positive y_pred.')
    elif (true <= 0).any() or (pred <= 0).any():
        raise ValueError(start + 'strictly positive y and y_pred.')
    if power == 0:
        each = (true - pred) ** 2
    elif power == 1:
        each = 2 * (_xlogy(true, true / pred) - true + pred)
    elif power == 2:
        each = 2 * (np.log(pred / true) + true / pred - 1)
    else:
        each = 2 * (np.power(np.maximum(true, 0), 2 - power) / ((1 - power) * (2 - power))
                    - true * np.power(pred, 1 - power) / (1 - power) + np.power(pred, 2 - power) / (2 - power))
    return float(np.average(each, weights=weights))


def _xlogy(x, y):
    return np.where(x == 0, 0.0, x * np.log(np.where(x == 0, 1.0, y)))


def mean_poisson_deviance(y_true, y_pred, *, sample_weight=None):
    """The mean deviance of the Poisson distribution."""
    return mean_tweedie_deviance(y_true, y_pred, sample_weight=sample_weight, power=1)


def mean_gamma_deviance(y_true, y_pred, *, sample_weight=None):
    """The mean deviance of the gamma distribution."""
    return mean_tweedie_deviance(y_true, y_pred, sample_weight=sample_weight, power=2)


def d2_tweedie_score(y_true, y_pred, *, sample_weight=None, power=0):
    """The share of the Tweedie deviance that is explained."""
    if len(np.asarray(y_pred)) < 2:
        warnings.warn('D^2 score is not well-defined with less than two samples.', UndefinedMetricWarning)
        return float('nan')
    true = np.asarray(y_true, dtype=float).ravel()
    mean = np.full(len(true), np.average(true, weights=sample_weight))
    return 1 - (mean_tweedie_deviance(y_true, y_pred, sample_weight=sample_weight, power=power)
                / mean_tweedie_deviance(y_true, mean, sample_weight=sample_weight, power=power))


def d2_pinball_score(y_true, y_pred, *, sample_weight=None, alpha=0.5, multioutput='uniform_average'):
    """The share of the pinball loss that is explained."""
    true, pred, weights = _pair(y_true, y_pred, sample_weight, multioutput)
    if len(pred) < 2:
        warnings.warn('D^2 score is not well-defined with less than two samples.', UndefinedMetricWarning)
        return float('nan')
    top = mean_pinball_loss(true, pred, sample_weight=weights, alpha=alpha, multioutput='raw_values')
    if weights is None:
        quantile = np.tile(np.percentile(true, alpha * 100, axis=0), (len(true), 1))
    else:
        quantile = np.tile(np.array([_weighted_quantile(true[:, place], weights, alpha)
                                     for place in range(true.shape[1])]), (len(true), 1))
    bottom = mean_pinball_loss(true, quantile, sample_weight=weights, alpha=alpha, multioutput='raw_values')
    present = bottom != 0
    scores = np.ones(len(top))
    scores[present] = 1 - top[present] / bottom[present]
    scores[(top != 0) & ~present] = 0.0
    return _joined(scores, multioutput)


def d2_absolute_error_score(y_true, y_pred, *, sample_weight=None, multioutput='uniform_average'):
    """The share of the absolute error that is explained."""
    return d2_pinball_score(y_true, y_pred, sample_weight=sample_weight, alpha=0.5, multioutput=multioutput)
"""#
}
