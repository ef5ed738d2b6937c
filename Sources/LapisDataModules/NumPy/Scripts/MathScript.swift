/// What `numpy` has in the language itself, over its natives.
enum NumPyScripts {
  static let all = [
    shapes, joining, padding, picking, iteration, calling, math, histograms, calculus, products, polynomials, types, files, random,
  ]

  /// Means, distinct elements and functions made of other functions.
  static let math = #"""
def average(a, axis=None, weights=None, returned=False, *, keepdims=False):
    """The weighted mean."""
    result = _average(a, axis, weights)
    if keepdims and axis is not None:
        result = expand_dims(result, axis)
    if not returned:
        return result
    a = asarray(a)
    if weights is None:
        total = a.size / asarray(result).size
    else:
        weights = asarray(weights)
        if weights.shape != a.shape and axis is not None:
            weights = broadcast_to(weights.reshape([-1 if d == axis % a.ndim else 1 for d in range(a.ndim)]), a.shape)
        total = weights.sum(axis=axis)
    return result, float64(total) if ndim(result) == 0 else zeros_like(result) + total


def unique(ar, return_index=False, return_inverse=False, return_counts=False, axis=None, *, equal_nan=True):
    """The distinct elements, sorted; with axis= the distinct rows along it."""
    if axis is None:
        return _unique(ar, return_index, return_inverse, return_counts)
    ar = moveaxis(asarray(ar), axis, 0)
    rows = [tuple(r) for r in ar.reshape(len(ar), -1).tolist()]
    order = sorted(range(len(rows)), key=lambda i: rows[i])
    first, inverse, counts = [], [0] * len(rows), []
    for place, i in enumerate(order):
        if not place or rows[i] != rows[order[place - 1]]:
            first.append(i)
            counts.append(0)
        counts[-1] += 1
        inverse[i] = len(first) - 1
    result = [moveaxis(ar[array(first, dtype=int)], 0, axis)]
    for wanted, part in ((return_index, first), (return_inverse, inverse), (return_counts, counts)):
        if wanted:
            result.append(array(part))
    return result[0] if len(result) == 1 else tuple(result)


def _linspace(start, stop, num, endpoint, retstep, dtype):
    start, stop = asarray(start) * 1.0, asarray(stop) * 1.0
    parts = num - 1 if endpoint else num
    step = (stop - start) / parts if parts > 0 else nan
    places = arange(num).reshape((-1,) + (1,) * broadcast_arrays(start, stop)[0].ndim)
    result = places * step + start if parts > 0 else places * 0 + start
    if endpoint and num > 1:
        result[-1] = stop
    if dtype is not None:
        result = result.astype(dtype)
    return (result, step) if retstep else result


def divmod(x1, x2):
    """Quotient and remainder."""
    return floor_divide(x1, x2), remainder(x1, x2)


def modf(x):
    """Fraction and whole part."""
    whole = trunc(x)
    return x - whole, whole


def frexp(x):
    """Mantissa and exponent."""
    x = asarray(x, dtype=float)
    exponent = asarray(where(x == 0, 0, floor(log2(where(x == 0, 1, abs(x)))) + 1)).astype(int32)
    return x / 2.0 ** exponent, exponent[()]


def fix(x, out=None):
    """x without its fraction."""
    return trunc(x)


def sinc(x):
    """sin(pi x) / (pi x)."""
    y = pi * where(asarray(x) == 0, 1e-20, x)
    return sin(y) / y


def isreal(x):
    """Is the imaginary part zero? There are no complex numbers."""
    return ones_like(asarray(x), dtype=bool)[()]


def real(val):
    """The value itself: there are no complex numbers."""
    return val if isinstance(val, float64) else asarray(val)[()] if ndim(val) == 0 else asarray(val)


def nancumsum(a, axis=None, dtype=None, out=None):
    """Running sums, NaN counted as 0."""
    return cumsum(nan_to_num(a), axis=axis)


def nancumprod(a, axis=None, dtype=None, out=None):
    """Running products, NaN counted as 1."""
    return cumprod(nan_to_num(a, nan=1.0), axis=axis)


def _nanarg(a, axis, worst, find):
    a = asarray(a, dtype=float)
    if isnan(a).all(axis=axis).any():
        raise ValueError('All-NaN slice encountered')
    return find(where(isnan(a), worst, a), axis=axis)


def nanargmax(a, axis=None, out=None, *, keepdims=False):
    """The index of the greatest element that is not NaN."""
    return _nanarg(a, axis, -inf, argmax)


def nanargmin(a, axis=None, out=None, *, keepdims=False):
    """The index of the least element that is not NaN."""
    return _nanarg(a, axis, inf, argmin)


def hamming(M):
    """The Hamming window."""
    return 0.54 - 0.46 * cos(2 * pi * arange(M) / (M - 1)) if M > 1 else ones(M)


def hanning(M):
    """The Hann window."""
    return 0.5 - 0.5 * cos(2 * pi * arange(M) / (M - 1)) if M > 1 else ones(M)


def isrealobj(x):
    """Are there no complex numbers? There never are."""
    return True


def iscomplexobj(x):
    """Are there complex numbers? There never are."""
    return False


def iscomplex(x):
    """Is the imaginary part not zero? There are no complex numbers."""
    return zeros(shape(x), dtype=bool)[()]


def imag(val):
    """Zeros: there are no complex numbers."""
    return zeros_like(asarray(val))[()]


def blackman(M):
    """The Blackman window."""
    n = arange(1 - M, M, 2)
    return 0.42 + 0.5 * cos(pi * n / (M - 1)) + 0.08 * cos(2.0 * pi * n / (M - 1)) if M > 1 else ones(M)


def bartlett(M):
    """The triangular window."""
    n = arange(1 - M, M, 2)
    return where(less_equal(n, 0), 1 + n / (M - 1), 1 - n / (M - 1)) if M > 1 else ones(M)


def logaddexp2(x1, x2):
    """log2(2**x1 + 2**x2) without overflow."""
    high, low = maximum(x1, x2), minimum(x1, x2)
    return high + log2(1.0 + 2.0 ** (low - high))
"""#
}
