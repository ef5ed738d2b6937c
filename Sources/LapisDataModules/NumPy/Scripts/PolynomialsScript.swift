extension NumPyScripts {
  /// Polynomials by their coefficients, the highest power first.
  static let polynomials = #"""
def polyval(p, x):
    """The value of a polynomial."""
    if isinstance(p, poly1d):
        p = p.coeffs
    if isinstance(x, poly1d):
        y = poly1d(0)
        for c in asarray(p):
            y = y * x + c
        return y
    x = asarray(x)
    y = zeros_like(x)
    for c in asarray(p):
        y = y * x + c
    return y


def polyfit(x, y, deg, rcond=None, full=False, w=None, cov=False):
    """The polynomial of least squares."""
    x, y = asarray(x, dtype=float), asarray(y, dtype=float)
    if deg < 0:
        raise ValueError('expected deg >= 0')
    if x.ndim != 1:
        raise TypeError('expected 1D vector for x')
    if x.size == 0:
        raise TypeError('expected non-empty vector for x')
    if len(x) != len(y):
        raise TypeError('expected x and y to have same length')
    matrix, target = vander(x, deg + 1), y
    if w is not None:
        w = asarray(w, dtype=float)
        matrix = matrix * w[:, None]
        target = y * w
    scale = sqrt((matrix * matrix).sum(axis=0))
    from numpy.linalg import lstsq
    found, residuals, rank, s = lstsq(matrix / scale, target, rcond=len(x) * finfo(float).eps)
    found = (found.T / scale).T
    if full:
        return found, residuals, rank, s, len(x) * finfo(float).eps
    if cov:
        from numpy.linalg import inv
        base = inv(dot((matrix / scale).T, matrix / scale)) / outer(scale, scale)
        return found, base if cov == 'unscaled' else base * (residuals / (len(x) - deg - 1))
    return found


def polyadd(a1, a2):
    """The sum of two polynomials."""
    a1, a2 = atleast_1d(a1), atleast_1d(a2)
    n = _b.max(len(a1), len(a2))
    return concatenate([zeros(n - len(a1), a1.dtype), a1]) + concatenate([zeros(n - len(a2), a2.dtype), a2])


def polysub(a1, a2):
    """The difference of two polynomials."""
    return polyadd(a1, -asarray(a2))


def polymul(a1, a2):
    """The product of two polynomials."""
    return convolve(a1, a2)


def polydiv(u, v):
    """Quotient and remainder of two polynomials."""
    u, v = atleast_1d(u) + 0.0, atleast_1d(v) + 0.0
    m, n = len(u) - 1, len(v) - 1
    quotient = zeros(_b.max(m - n + 1, 1))
    rest = u.copy()
    for k in range(m - n + 1):
        quotient[k] = rest[k] / v[0]
        rest[k:k + n + 1] -= quotient[k] * v
    while len(rest) > 1 and allclose(rest[0], 0, rtol=1e-14):
        rest = rest[1:]
    return quotient, rest


def polyder(p, m=1):
    """The derivative of a polynomial."""
    wrapped = isinstance(p, poly1d)
    p = asarray(p.coeffs if wrapped else p)
    for _ in range(m):
        n = len(p) - 1
        p = p[:-1] * arange(n, 0, -1)
    return poly1d(p) if wrapped else p


def polyint(p, m=1, k=None):
    """An antiderivative of a polynomial."""
    wrapped = isinstance(p, poly1d)
    p = asarray(p.coeffs if wrapped else p)
    for i in range(m):
        p = concatenate([p / arange(len(p), 0, -1), [0.0 if k is None else atleast_1d(k)[i]]])
    return poly1d(p) if wrapped else p


def roots(p):
    """Where a polynomial is zero."""
    p = atleast_1d(p.coeffs if isinstance(p, poly1d) else p)
    places = nonzero(p)[0]
    if len(places) == 0:
        return array([])
    trailing = len(p) - places[-1] - 1
    p = p[places[0]:places[-1] + 1].astype(float)
    n = len(p) - 1
    if n > 0:
        from numpy.linalg import eigvals
        companion = eye(n, k=-1)
        companion[0] = -p[1:] / p[0]
        found = eigvals(companion)
    else:
        found = array([])
    return concatenate([found, zeros(trailing)])


def poly(seq_of_zeros):
    """The polynomial with these roots."""
    result = array([1.0])
    for zero in seq_of_zeros:
        result = convolve(result, [1.0, -zero])
    return result


class poly1d:
    """A polynomial that can be called, added and multiplied."""

    def __init__(self, c_or_r, r=False, variable=None):
        if isinstance(c_or_r, poly1d):
            c_or_r = c_or_r.coeffs
        c = poly(c_or_r) if r else atleast_1d(c_or_r)
        while len(c) > 1 and c[0] == 0:
            c = c[1:]
        self.coeffs = self.coef = self.c = self.coefficients = c
        self.variable = variable or 'x'

    @property
    def order(self):
        return len(self.coeffs) - 1

    o = order

    @property
    def roots(self):
        return roots(self.coeffs)

    r = roots

    def __call__(self, x):
        return polyval(self.coeffs, x)

    def __len__(self):
        return self.order

    def __iter__(self):
        return iter(self.coeffs)

    def __getitem__(self, power):
        n = self.order - power
        return self.coeffs[n] if 0 <= n <= self.order else self.coeffs.dtype.type(0)

    def __neg__(self):
        return poly1d(-self.coeffs)

    def __add__(self, other):
        return poly1d(polyadd(self.coeffs, poly1d(other).coeffs))

    __radd__ = __add__

    def __sub__(self, other):
        return poly1d(polysub(self.coeffs, poly1d(other).coeffs))

    def __rsub__(self, other):
        return poly1d(polysub(poly1d(other).coeffs, self.coeffs))

    def __mul__(self, other):
        return poly1d(polymul(self.coeffs, poly1d(other).coeffs))

    __rmul__ = __mul__

    def __truediv__(self, other):
        if isscalar(other):
            return poly1d(self.coeffs / other)
        quotient, rest = polydiv(self.coeffs, poly1d(other).coeffs)
        return poly1d(quotient), poly1d(rest)

    def __pow__(self, n):
        result = poly1d([1])
        for _ in range(n):
            result = result * self
        return result

    def __eq__(self, other):
        return isinstance(other, poly1d) and array_equal(self.coeffs, other.coeffs)

    def deriv(self, m=1):
        return poly1d(polyder(self.coeffs, m))

    def integ(self, m=1, k=0):
        return poly1d(polyint(self.coeffs, m, [k] * m if isscalar(k) else k))

    def __array__(self, dtype=None):
        return self.coeffs

    def __repr__(self):
        return 'poly1d(' + repr(self.coeffs)[6:-1].rstrip() + ')'

    def __str__(self):
        n = self.order
        above, below = '', ''
        for k, c in enumerate(self.coeffs):
            power = n - k
            digits = '%.4g' % _b.abs(float(c))
            if power == 0:
                if c == 0 and n > 0:
                    continue
                term = digits
            else:
                if c == 0:
                    continue
                term = digits + ' ' + self.variable
            if below:
                term = (' - ' if c < 0 else ' + ') + term
            elif c < 0:
                term = '-' + term
            below += term
            if power > 1:
                above += ' ' * (len(below) - len(above)) + str(power)
                below += ' ' * (len(str(power)) - 1)
        return (above or ' ') + '\n' + below
"""#

  /// Questions about types.
  static let types = #"""
def issubdtype(arg1, arg2):
    """Is a type of the kind of another?"""
    def kind(x):
        if isinstance(x, type) and issubclass(x, generic):
            return x
        if x is bool:
            return bool_
        if x is float:
            return floating
        if x is int:
            return signedinteger
        return dtype(x).type
    first = arg1 if isinstance(arg1, type) and issubclass(arg1, generic) else dtype(arg1).type
    second = arg2
    if not (isinstance(arg2, type) and issubclass(arg2, generic)):
        second = dtype(arg2).type
    return issubclass(first, second)


def result_type(*arrays_and_dtypes):
    """The type that holds the values of all."""
    parts = []
    for x in arrays_and_dtypes:
        if isinstance(x, (ndarray, generic)):
            parts.append(x.dtype)
        elif isinstance(x, (int, float)) and not isinstance(x, type):
            parts.append(asarray(x).dtype)
        else:
            parts.append(dtype(x))
    result = parts[0]
    for part in parts[1:]:
        result = promote_types(result, part)
    return result


def promote_types(type1, type2):
    """The type that holds the values of both."""
    return concatenate([empty(0, dtype=type1), empty(0, dtype=type2)]).dtype


def can_cast(from_, to, casting='safe'):
    """Can every value be cast without loss?"""
    if casting == 'unsafe':
        return True
    source, target = dtype(getattr(from_, 'dtype', from_) if not isinstance(from_, type) else from_), dtype(to)
    if casting == 'same_kind' and source.kind == target.kind:
        return True
    if source.kind in 'biuf' and target.kind in 'biuf':
        return bool(promote_types(source, target) == target)
    return bool(target.kind in 'UO' or source == target)


def min_scalar_type(a):
    """The smallest type that holds a value."""
    a = asarray(a)
    if a.ndim or a.dtype.kind not in 'iu':
        return a.dtype
    for name in ('uint8', 'uint16', 'uint32', 'uint64') if a >= 0 else ('int8', 'int16', 'int32', 'int64'):
        if iinfo(name).min <= a <= iinfo(name).max:
            return dtype(name)


def common_type(*arrays):
    """The float type that holds the values of all."""
    return promote_types(result_type(*arrays), float16).type


def isfortran(a):
    """Are the elements stored column by column?"""
    return a.flags.f_contiguous and not a.flags.c_contiguous


def iterable(y):
    """Can it be walked?"""
    try:
        iter(y)
    except TypeError:
        return False
    return True
"""#
}
