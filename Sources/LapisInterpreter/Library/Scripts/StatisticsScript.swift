extension Scripts {
  /// `statistics`, in the language itself.
  static let statistics = #"""
"""Means, medians and spreads."""

import math as _math


class StatisticsError(ValueError):
    pass


def _data(data, name):
    values = list(data)
    if not values:
        raise StatisticsError(name + ' requires at least one data point')
    return values


def _is_int(values):
    return all(isinstance(value, int) for value in values)


def _mean(values):
    if _is_int(values):
        total = sum(values)
        return total // len(values) if total % len(values) == 0 else total / len(values)
    return _math.fsum(values) / len(values)


def mean(data):
    """The arithmetic mean."""
    return _mean(_data(data, 'mean'))


def fmean(data, weights=None):
    """The arithmetic mean as a float."""
    values = list(data)
    if not values:
        raise StatisticsError('fmean requires at least one data point')
    if weights is None:
        return _math.fsum(values) / len(values)
    weights = list(weights)
    if len(weights) != len(values):
        raise StatisticsError('data and weights must be the same length')
    total = _math.fsum(weights)
    if not total:
        raise StatisticsError('sum of weights must be non-zero')
    return _math.fsum([v * w for v, w in zip(values, weights)]) / total


def geometric_mean(data):
    values = list(data)
    if not values or any(value <= 0 for value in values):
        raise StatisticsError('geometric mean requires a non-empty dataset containing positive numbers')
    return _math.exp(_math.fsum(map(_math.log, values)) / len(values))


def harmonic_mean(data, weights=None):
    values = _data(data, 'harmonic_mean')
    if any(value < 0 for value in values):
        raise StatisticsError('harmonic mean does not support negative values')
    if any(value == 0 for value in values):
        return 0
    return len(values) / _math.fsum(1 / value for value in values)


def median(data):
    """The middle value."""
    values = sorted(data)
    n = len(values)
    if n == 0:
        raise StatisticsError('no median for empty data')
    if n % 2 == 1:
        return values[n // 2]
    return (values[n // 2 - 1] + values[n // 2]) / 2


def median_low(data):
    values = sorted(data)
    if not values:
        raise StatisticsError('no median for empty data')
    return values[(len(values) - 1) // 2]


def median_high(data):
    values = sorted(data)
    if not values:
        raise StatisticsError('no median for empty data')
    return values[len(values) // 2]


def _counts(data):
    counts = {}
    for value in data:
        counts[value] = counts.get(value, 0) + 1
    return counts


def mode(data):
    """The most common value."""
    counts = _counts(data)
    if not counts:
        raise StatisticsError('no mode for empty data')
    most = max(counts.values())
    for value, count in counts.items():
        if count == most:
            return value


def multimode(data):
    counts = _counts(data)
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def _squares(values, center):
    if center is None:
        if _is_int(values):
            # Exact: n·Σx² − (Σx)² over n.
            n = len(values)
            top = n * sum(v * v for v in values) - sum(values) ** 2
            return top, n
        center = _mean(values)
    return _math.fsum([(v - center) ** 2 for v in values]), 1


def pvariance(data, mu=None):
    """The variance of a whole population."""
    values = _data(data, 'pvariance')
    top, bottom = _squares(values, mu)
    return _divided(top, bottom * len(values))


def variance(data, xbar=None):
    """The variance of a sample."""
    values = list(data)
    if len(values) < 2:
        raise StatisticsError('variance requires at least two data points')
    top, bottom = _squares(values, xbar)
    return _divided(top, bottom * (len(values) - 1))


def _divided(top, bottom):
    if isinstance(top, int) and top % bottom == 0:
        return top // bottom
    return top / bottom


def pstdev(data, mu=None):
    """The standard deviation of a whole population."""
    return _math.sqrt(pvariance(data, mu))


def stdev(data, xbar=None):
    """The standard deviation of a sample."""
    values = list(data)
    if len(values) < 2:
        raise StatisticsError('stdev requires at least two data points')
    return _math.sqrt(variance(values, xbar))


def quantiles(data, *, n=4, method='exclusive'):
    """Cut points that divide the data into n equal parts."""
    if n < 1:
        raise StatisticsError('n must be at least 1')
    values = sorted(data)
    if len(values) < 2:
        raise StatisticsError('must have at least two data points')
    result = []
    if method == 'inclusive':
        m = len(values) - 1
        for i in range(1, n):
            j, delta = divmod(i * m, n)
            result.append((values[j] * (n - delta) + values[j + 1] * delta) / n)
        return result
    if method != 'exclusive':
        raise ValueError('Unknown method: %r' % method)
    m = len(values) + 1
    for i in range(1, n):
        j = i * m // n
        j = 1 if j < 1 else len(values) - 1 if j > len(values) - 1 else j
        delta = i * m - j * n
        result.append((values[j - 1] * (n - delta) + values[j] * delta) / n)
    return result


def covariance(x, y, /):
    n = len(x)
    if len(y) != n:
        raise StatisticsError('covariance requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError('covariance requires at least two data points')
    mx, my = _math.fsum(x) / n, _math.fsum(y) / n
    return _math.fsum((a - mx) * (b - my) for a, b in zip(x, y)) / (n - 1)


def correlation(x, y, /):
    n = len(x)
    if len(y) != n:
        raise StatisticsError('correlation requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError('correlation requires at least two data points')
    mx, my = _math.fsum(x) / n, _math.fsum(y) / n
    sxy = _math.fsum((a - mx) * (b - my) for a, b in zip(x, y))
    sxx = _math.fsum((a - mx) ** 2 for a in x)
    syy = _math.fsum((b - my) ** 2 for b in y)
    if not sxx or not syy:
        raise StatisticsError('at least one of the inputs is constant')
    return sxy / _math.sqrt(sxx * syy)
"""#
}
