extension SklearnScripts {
  /// `scipy.stats`: the distributions that searches draw from.
  static let distributions = #"""
import numpy as np
from sklearn.utils.validation import check_random_state


class _Frozen:
    """A distribution with its parameters."""

    def __init__(self, name, draw, parameters):
        self._name = name
        self._draw = draw
        self.args = parameters

    def rvs(self, size=None, random_state=None):
        """Values drawn at random."""
        state = check_random_state(random_state)
        value = self._draw(state, () if size is None or size == 1 else size)
        if size is None or size == 1:
            value = np.asarray(value).ravel()[0] if np.ndim(value) else value
            return value if size is None else np.array([value])
        return value

    def __repr__(self):
        return f'<scipy.stats.{self._name}{self.args}>'


def uniform(loc=0, scale=1):
    """All values between loc and loc + scale alike."""
    return _Frozen('uniform', lambda s, n: s.uniform(0.0, 1.0, n or None) * scale + loc, (loc, scale))


def randint(low, high, loc=0):
    """All ints from low to below high alike."""
    return _Frozen('randint', lambda s, n: s.randint(low, high, n or None) + loc, (low, high))


def loguniform(a, b, loc=0, scale=1):
    """All orders of magnitude between a and b alike."""
    low, high = np.log(a), np.log(b)
    return _Frozen(
        'loguniform', lambda s, n: np.exp(low + s.uniform(size=n or None) * (high - low)) * scale + loc, (a, b))


reciprocal = loguniform


def norm(loc=0, scale=1):
    """The normal distribution."""
    return _Frozen('norm', lambda s, n: s.standard_normal(n or None) * scale + loc, (loc, scale))


def expon(loc=0, scale=1):
    """The exponential distribution."""
    return _Frozen('expon', lambda s, n: s.standard_exponential(n or None) * scale + loc, (loc, scale))
"""#
}
