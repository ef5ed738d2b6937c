extension Scripts {
  /// `statistics`, in the language itself. Sums are exact ratios of ints and are rounded once.
  static let statistics = #"""
"""Means, medians and spreads."""

import math as _math
import random as _random
import sys as _sys
from bisect import bisect_left as _bisect_left, bisect_right as _bisect_right
from collections import namedtuple as _namedtuple
from fractions import Fraction as _Fraction

__all__ = ['NormalDist', 'StatisticsError', 'correlation', 'covariance', 'fmean', 'geometric_mean',
           'harmonic_mean', 'linear_regression', 'mean', 'median', 'median_grouped', 'median_high',
           'median_low', 'mode', 'multimode', 'pstdev', 'pvariance', 'quantiles', 'stdev', 'variance']


class StatisticsError(ValueError):
    pass


# Exact sums

def _joined(one, two):
    """The type of a sum of two types of numbers."""
    if one is two or two is int or two is bool:
        return one
    if one is int or issubclass(two, one):
        return two
    if issubclass(one, two):
        return one
    if issubclass(one, int):
        return two
    if issubclass(two, int):
        return one
    if issubclass(one, _Fraction) and issubclass(two, float):
        return two
    if issubclass(one, float) and issubclass(two, _Fraction):
        return one
    raise TypeError("don't know how to coerce %s and %s" % (one.__name__, two.__name__))


def _joined_all(kinds):
    kind = int
    for other in kinds:
        if other is not kind:
            kind = _joined(kind, other)
    return kind


def _ratio(value):
    """A finite number as a ratio of ints, another one as (itself, None)."""
    try:
        return value.as_integer_ratio()
    except AttributeError:
        pass
    except (OverflowError, ValueError):
        return value, None
    try:
        return value.numerator, value.denominator
    except AttributeError:
        raise TypeError("can't convert type '%s' to numerator/denominator" % type(value).__name__) from None


def _plus(sums):
    """Sums by denominator as one ratio."""
    if None in sums:
        return sums[None]
    total = _Fraction(0)
    for bottom, top in sums.items():
        total += _Fraction(top, bottom)
    return total


def _sum(data):
    """The type, the exact sum and the number of the data."""
    kinds = {}
    last = None
    sums = {}
    count = 0
    for value in data:
        count += 1
        top, bottom = _ratio(value)
        if type(value) is not last:
            last = type(value)
            kinds[last] = True
        sums[bottom] = sums.get(bottom, 0) + top
    return _joined_all(kinds), _plus(sums), count


def _squares(data, center=None):
    """The type, the exact sum of squared distances from the center or the mean, the mean, the number."""
    if center is not None:
        kind, total, count = _sum((d := value - center) * d for value in data)
        return kind, total, center, count
    kinds = {}
    last = None
    sums = {}
    squares = {}
    count = 0
    for value in data:
        count += 1
        top, bottom = _ratio(value)
        if type(value) is not last:
            last = type(value)
            kinds[last] = True
        sums[bottom] = sums.get(bottom, 0) + top
        if bottom is None:
            squares[None] = squares.get(None, 0) + top * top
        else:
            squares[bottom * bottom] = squares.get(bottom * bottom, 0) + top * top
    kind = _joined_all(kinds)
    if not count:
        return kind, _Fraction(0), _Fraction(0), 0
    if None in sums:
        total = center = sums[None]
        return kind, total, center, count
    total = _plus(sums)
    return kind, (count * _plus(squares) - total * total) / count, total / count, count


def _converted(value, kind):
    if type(value) is kind:
        return value
    if issubclass(kind, int) and value.denominator != 1:
        kind = float
    try:
        return kind(value)
    except TypeError:
        if kind.__name__ != 'Decimal':
            raise
        return kind(value.numerator) / kind(value.denominator)


def _root(value, kind):
    """The square root of a ratio, rounded once."""
    if not isinstance(value, _Fraction):
        # A float that is not finite is no ratio: that says so.
        value.numerator
    if kind.__name__ == 'Decimal':
        from decimal import localcontext
        with localcontext() as context:
            context.prec += 30
            exact = (kind(value.numerator) / kind(value.denominator)).sqrt()
        return +exact
    top, bottom = value.numerator, value.denominator
    if not top:
        return 0.0
    # Enough bits for a float and to spare; the last one says whether anything was left over.
    shift = (top.bit_length() - bottom.bit_length() - 109) // 2
    if shift >= 0:
        bottom <<= 2 * shift
    else:
        top <<= -2 * shift
    root = _math.isqrt(top // bottom)
    if root * root * bottom != top:
        root |= 1
    return float(root << shift) if shift >= 0 else root / (1 << -shift)


# Averages

def mean(data):
    """The arithmetic mean."""
    kind, total, count = _sum(data)
    if not count:
        raise StatisticsError('mean requires at least one data point')
    return _converted(total / count, kind)


def fmean(data, weights=None):
    """The arithmetic mean as a float."""
    if weights is None:
        values = data if isinstance(data, (list, tuple)) else list(data)
        if not values:
            raise StatisticsError('fmean requires at least one data point')
        return _math.fsum(values) / len(values)
    values = list(data)
    weights = list(weights)
    if len(weights) != len(values):
        raise StatisticsError('data and weights must be the same length')
    top = _math.fsum([value * weight for value, weight in zip(values, weights)])
    total = _math.fsum(weights)
    if not total:
        raise StatisticsError('sum of weights must be non-zero')
    return top / total


def geometric_mean(data):
    """The root of the product, as a float."""
    try:
        return _math.exp(fmean([_math.log(value) for value in data]))
    except ValueError:
        raise StatisticsError(
            'geometric mean requires a non-empty dataset containing positive numbers') from None


def _checked(values):
    for value in values:
        if value < 0:
            raise StatisticsError('harmonic mean does not support negative values')
        yield value


def harmonic_mean(data, weights=None):
    """The reciprocal of the mean of reciprocals."""
    values = list(data)
    if not values:
        raise StatisticsError('harmonic_mean requires at least one data point')
    if len(values) == 1 and weights is None:
        value = values[0]
        if not hasattr(value, '__float__') and not isinstance(value, (int, float)):
            raise TypeError('unsupported type')
        if value < 0:
            raise StatisticsError('harmonic mean does not support negative values')
        return value
    if weights is None:
        weights = [1] * len(values)
        whole = len(values)
    else:
        weights = list(weights)
        if len(weights) != len(values):
            raise StatisticsError('Number of weights does not match data size')
        whole = _sum(_checked(weights))[1]
    try:
        kind, total, count = _sum(weight / value if weight else 0
                                  for weight, value in zip(weights, _checked(values)))
    except ZeroDivisionError:
        return 0
    if total <= 0:
        raise StatisticsError('Weighted sum must be positive')
    return _converted(whole / total, kind)


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
    """The middle value, the lower of two."""
    values = sorted(data)
    if not values:
        raise StatisticsError('no median for empty data')
    return values[(len(values) - 1) // 2]


def median_high(data):
    """The middle value, the higher of two."""
    values = sorted(data)
    if not values:
        raise StatisticsError('no median for empty data')
    return values[len(values) // 2]


def median_grouped(data, interval=1.0):
    """The middle of data that stand for the middles of intervals."""
    values = sorted(data)
    n = len(values)
    if not n:
        raise StatisticsError('no median for empty data')
    x = values[n // 2]
    before = _bisect_left(values, x)
    inside = _bisect_right(values, x, lo=before) - before
    try:
        interval = float(interval)
        x = float(x)
    except ValueError:
        raise TypeError('Value cannot be converted to a float') from None
    return x - interval / 2.0 + interval * (n / 2 - before) / inside


def _counts(data):
    counts = {}
    for value in data:
        counts[value] = counts.get(value, 0) + 1
    return counts


def mode(data):
    """The most common value, the first of several."""
    counts = _counts(data)
    if not counts:
        raise StatisticsError('no mode for empty data')
    return max(counts, key=counts.get)


def multimode(data):
    """The most common values."""
    counts = _counts(data)
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


# Spreads

def pvariance(data, mu=None):
    """The variance of a whole population."""
    kind, squares, _, count = _squares(data, mu)
    if count < 1:
        raise StatisticsError('pvariance requires at least one data point')
    return _converted(squares / count, kind)


def variance(data, xbar=None):
    """The variance of a sample."""
    kind, squares, _, count = _squares(data, xbar)
    if count < 2:
        raise StatisticsError('variance requires at least two data points')
    return _converted(squares / (count - 1), kind)


def pstdev(data, mu=None):
    """The standard deviation of a whole population."""
    kind, squares, _, count = _squares(data, mu)
    if count < 1:
        raise StatisticsError('pstdev requires at least one data point')
    return _root(squares / count, kind)


def stdev(data, xbar=None):
    """The standard deviation of a sample."""
    kind, squares, _, count = _squares(data, xbar)
    if count < 2:
        raise StatisticsError('stdev requires at least two data points')
    return _root(squares / (count - 1), kind)


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
        j = min(max(i * m // n, 1), len(values) - 1)
        delta = i * m - j * n
        result.append((values[j - 1] * (n - delta) + values[j] * delta) / n)
    return result


# Two variables

def _deviations(x, y, name):
    """The means and the sums of products of deviations."""
    n = len(x)
    if len(y) != n:
        raise StatisticsError(name + ' requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError(name + ' requires at least two data points')
    xbar, ybar = _math.fsum(x) / n, _math.fsum(y) / n
    return n, xbar, ybar, _math.fsum([(a - xbar) * (b - ybar) for a, b in zip(x, y)])


def covariance(x, y, /):
    """How two variables move together."""
    n, _, _, sxy = _deviations(x, y, 'covariance')
    return sxy / (n - 1)


def correlation(x, y, /):
    """Pearson's correlation, from -1 to 1."""
    n, xbar, ybar, sxy = _deviations(x, y, 'correlation')
    sxx = _math.fsum([(d := a - xbar) * d for a in x])
    syy = _math.fsum([(d := b - ybar) * d for b in y])
    try:
        return sxy / _math.sqrt(sxx * syy)
    except ZeroDivisionError:
        raise StatisticsError('at least one of the inputs is constant') from None


LinearRegression = _namedtuple('LinearRegression', ('slope', 'intercept'))


def linear_regression(x, y, /, *, proportional=False):
    """The line of least squares."""
    n, xbar, ybar, sxy = _deviations(x, y, 'linear regression')
    if proportional:
        sxy = _math.fsum([a * b for a, b in zip(x, y)])
        sxx = _math.fsum([a * a for a in x])
    else:
        sxx = _math.fsum([(d := a - xbar) * d for a in x])
    try:
        slope = sxy / sxx
    except ZeroDivisionError:
        raise StatisticsError('x is constant') from None
    return LinearRegression(slope=slope, intercept=0.0 if proportional else ybar - slope * xbar)


# The normal distribution

# Rational approximations of the quantile by Wichura (1988, algorithm AS 241): highest power first.
_CENTRAL = (
    (2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457,
     13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.387132872796366608),
    (5226.495278852545925, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867,
     5394.1960214247511077, 687.1870074920579083, 42.313330701600911252, 1.0))
_MIDDLE = (
    (7.7454501427834140764e-4, .0227238449892691845833, .24178072517745061177, 1.27045825245236838258,
     3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734),
    (1.05075007164441684324e-9, 5.475938084995344946e-4, .0151986665636164571966, .14810397642748007459,
     .68976733498510000455, 1.6763848301838038494, 2.05319162663775882187, 1.0))
_TAIL = (
    (2.01033439929228813265e-7, 2.71155556874348757815e-5, .0012426609473880784386, .026532189526576123093,
     .29656057182850489123, 1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772),
    (2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4,
     .0148753612908506148525, .13692988092273580531, .59983220655588793769, 1.0))


def _polynomial(coefficients, x):
    value = 0.0
    for coefficient in coefficients:
        value = value * x + coefficient
    return value


def _normal_quantile(p):
    q = p - 0.5
    if abs(q) <= 0.425:
        r = 0.180625 - q * q
        top, bottom = _CENTRAL
        return _polynomial(top, r) * q / _polynomial(bottom, r)
    r = _math.sqrt(-_math.log(p if q <= 0.0 else 1.0 - p))
    (top, bottom), r = (_MIDDLE, r - 1.6) if r <= 5.0 else (_TAIL, r - 5.0)
    x = _polynomial(top, r) / _polynomial(bottom, r)
    return -x if q < 0.0 else x


_SQRT2 = _math.sqrt(2.0)


class NormalDist:
    """A normal distribution."""

    __slots__ = ('_mu', '_sigma')

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError('sigma must be non-negative')
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        """The distribution with the mean and the deviation of data."""
        kind, squares, center, count = _squares(data)
        if count < 2:
            raise StatisticsError('stdev requires at least two data points')
        return cls(float(center), _root(squares / (count - 1), float))

    def samples(self, n, *, seed=None):
        """A list of n numbers drawn from it."""
        gauss = _random.gauss if seed is None else _random.Random(seed).gauss
        mu, sigma = self._mu, self._sigma
        return [gauss(mu, sigma) for _ in range(n)]

    def pdf(self, x):
        """The density at x."""
        spread = self._sigma * self._sigma
        if not spread:
            raise StatisticsError('pdf() not defined when sigma is zero')
        d = x - self._mu
        return _math.exp(d * d / (-2.0 * spread)) / _math.sqrt(_math.tau * spread)

    def cdf(self, x):
        """The probability of a value of at most x."""
        if not self._sigma:
            raise StatisticsError('cdf() not defined when sigma is zero')
        return 0.5 * (1.0 + _math.erf((x - self._mu) / (self._sigma * _SQRT2)))

    def inv_cdf(self, p):
        """The value that is not passed with probability p."""
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError('p must be in the range 0.0 < p < 1.0')
        if self._sigma <= 0.0:
            raise StatisticsError('cdf() not defined when sigma at or below zero')
        return self._mu + _normal_quantile(p) * self._sigma

    def quantiles(self, n=4):
        """Cut points of n parts of equal probability."""
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        """The share of probability that two distributions have in common."""
        if not isinstance(other, NormalDist):
            raise TypeError('Expected another NormalDist instance')
        one, two = self, other
        if (two._sigma, two._mu) < (one._sigma, one._mu):
            one, two = two, one
        v1, v2 = one.variance, two.variance
        if not v1 or not v2:
            raise StatisticsError('overlap() not defined when sigma is zero')
        dv = v2 - v1
        dm = abs(two._mu - one._mu)
        if not dv:
            return 1.0 - _math.erf(dm / (2.0 * one._sigma * _SQRT2))
        a = one._mu * v2 - two._mu * v1
        b = one._sigma * two._sigma * _math.sqrt(dm * dm + dv * _math.log(v2 / v1))
        x1, x2 = (a + b) / dv, (a - b) / dv
        return 1.0 - (abs(two.cdf(x1) - one.cdf(x1)) + abs(two.cdf(x2) - one.cdf(x2)))

    def zscore(self, x):
        """How many deviations x is above the mean."""
        if not self._sigma:
            raise StatisticsError('zscore() not defined when sigma is zero')
        return (x - self._mu) / self._sigma

    @property
    def mean(self):
        return self._mu

    @property
    def median(self):
        return self._mu

    @property
    def mode(self):
        return self._mu

    @property
    def stdev(self):
        return self._sigma

    @property
    def variance(self):
        return self._sigma * self._sigma

    def __add__(x1, x2):
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu + x2._mu, _math.hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu + x2, x1._sigma)

    def __sub__(x1, x2):
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu - x2._mu, _math.hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu - x2, x1._sigma)

    def __mul__(x1, x2):
        return NormalDist(x1._mu * x2, x1._sigma * _math.fabs(x2))

    def __truediv__(x1, x2):
        return NormalDist(x1._mu / x2, x1._sigma / _math.fabs(x2))

    def __pos__(x1):
        return NormalDist(x1._mu, x1._sigma)

    def __neg__(x1):
        return NormalDist(-x1._mu, x1._sigma)

    __radd__ = __add__
    __rmul__ = __mul__

    def __rsub__(x1, x2):
        return -(x1 - x2)

    def __eq__(x1, x2):
        if not isinstance(x2, NormalDist):
            return NotImplemented
        return x1._mu == x2._mu and x1._sigma == x2._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return '%s(mu=%r, sigma=%r)' % (type(self).__name__, self._mu, self._sigma)
"""#
}
