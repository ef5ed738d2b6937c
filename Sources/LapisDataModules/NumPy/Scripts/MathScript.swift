/// What `numpy` has in the language itself, over its natives.
enum NumPyScripts {
  static let all = [shapes, math, polynomials, types, files]

  /// Differences, sums and products made of other functions.
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


def histogram(a, bins=10, range=None, density=None, weights=None):
    """Counts in bins, and the edges of the bins."""
    a = ravel(a)
    if isinstance(bins, str):
        n, spread = a.size, ptp(a) if a.size else 0
        sturges = spread / (log2(n) + 1.0) if n else 0
        q75, q25 = percentile(a, [75, 25]) if n else (0, 0)
        fd = 2.0 * (q75 - q25) * n ** (-1.0 / 3.0) if n else 0
        width = {'sturges': sturges, 'fd': fd, 'auto': _b.min(fd, sturges) if fd else sturges, 'sqrt': spread / sqrt(n) if n else 0,
                 'scott': (24.0 * pi ** 0.5 / n) ** (1.0 / 3.0) * std(a) if n else 0, 'rice': spread / (2.0 * n ** (1.0 / 3)) if n else 0}
        if bins not in width:
            raise ValueError("%r is not a valid estimator for `bins`" % bins)
        bins = int(ceil(spread / width[bins])) if width[bins] else 1
    counts, edges = _histogram(a, bins, range)
    if ndim(bins):
        edges = asarray(bins)
    if weights is not None:
        weights = ravel(weights)
        places = searchsorted(edges, a, side='right') - 1
        places[a == edges[-1]] = len(edges) - 2
        inside = (a >= edges[0]) & (a <= edges[-1])
        counts = bincount(places[inside], weights[inside], minlength=len(edges) - 1)
        if weights.dtype.kind in 'iu':
            counts = counts.astype(weights.dtype)
    if density:
        counts = counts / counts.sum() / diff(edges)
    return counts, edges


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
    exponent = where(x == 0, 0, floor(log2(where(x == 0, 1, abs(x)))).astype(int) + 1)
    return x / 2.0 ** exponent, exponent


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


def ediff1d(ary, to_end=None, to_begin=None):
    """The differences of neighbours, with values before and after."""
    parts = [diff(ravel(ary))]
    if to_begin is not None:
        parts.insert(0, ravel(to_begin))
    if to_end is not None:
        parts.append(ravel(to_end))
    return concatenate(parts)


def gradient(f, *varargs, axis=None, edge_order=1):
    """Slopes by differences of neighbours, one array an axis."""
    f = asarray(f)
    if f.dtype.kind != 'f':
        f = f.astype(float)
    axes = range(f.ndim) if axis is None else [axis] if isinstance(axis, (int, integer)) else axis
    result = []
    for k, d in enumerate(axes):
        h = varargs[k] if len(varargs) > 1 else varargs[0] if varargs else 1.0
        g = moveaxis(f, d, 0)
        out = empty(g.shape)
        if ndim(h) == 0:
            out[1:-1] = (g[2:] - g[:-2]) / (2.0 * h)
            out[0] = (g[1] - g[0]) / h
            out[-1] = (g[-1] - g[-2]) / h
        else:
            dx = diff(asarray(h, dtype=float)).reshape((-1,) + (1,) * (g.ndim - 1))
            left, right = dx[:-1], dx[1:]
            out[1:-1] = (-right / (left * (left + right))) * g[:-2] + ((right - left) / (left * right)) * g[1:-1] + (left / (right * (left + right))) * g[2:]
            out[0] = (g[1] - g[0]) / dx[0]
            out[-1] = (g[-1] - g[-2]) / dx[-1]
        result.append(moveaxis(out, 0, d))
    return result[0] if len(result) == 1 else result


def trapz(y, x=None, dx=1.0, axis=-1):
    """The area under points joined by straight lines."""
    y = moveaxis(asarray(y), axis, -1)
    d = dx if x is None else diff(asarray(x))
    return (d * (y[..., 1:] + y[..., :-1]) / 2.0).sum(-1)


def convolve(a, v, mode='full'):
    """The discrete convolution of two sequences."""
    a, v = array(a, ndmin=1), array(v, ndmin=1)
    if a.size == 0:
        raise ValueError('a cannot be empty')
    if v.size == 0:
        raise ValueError('v cannot be empty')
    if len(v) > len(a):
        a, v = v, a
    n, m = len(a), len(v)
    full = zeros(n + m - 1, dtype=result_type(a.dtype, v.dtype))
    for i in range(m):
        full[i:i + n] += a * v[i]
    if mode == 'full':
        return full
    if mode == 'same':
        start = (m - 1) // 2
        return full[start:start + n]
    return full[m - 1:n]


def correlate(a, v, mode='valid'):
    """The cross-correlation of two sequences."""
    a, v = array(a, ndmin=1), array(v, ndmin=1)
    if mode == 'valid' and len(v) > len(a):
        return convolve(v[::-1], a, mode)[::-1] if False else convolve(a, v[::-1], mode)
    return convolve(a, v[::-1], mode)


def cross(a, b, axisa=-1, axisb=-1, axisc=-1, axis=None):
    """The vector product."""
    a, b = asarray(a), asarray(b)
    if a.shape[-1] not in (2, 3) or b.shape[-1] not in (2, 3):
        raise ValueError('incompatible dimensions for cross product\n(dimension must be 2 or 3)')
    if a.shape[-1] == 2 and b.shape[-1] == 2:
        result = a[..., 0] * b[..., 1] - a[..., 1] * b[..., 0]
        return array(result) if ndim(result) == 0 else result
    if a.shape[-1] == 2:
        a = concatenate([a, zeros(a.shape[:-1] + (1,), dtype=a.dtype)], axis=-1)
    if b.shape[-1] == 2:
        b = concatenate([b, zeros(b.shape[:-1] + (1,), dtype=b.dtype)], axis=-1)
    return stack([
        a[..., 1] * b[..., 2] - a[..., 2] * b[..., 1],
        a[..., 2] * b[..., 0] - a[..., 0] * b[..., 2],
        a[..., 0] * b[..., 1] - a[..., 1] * b[..., 0]], axis=-1)


def kron(a, b):
    """Every element of a times the whole of b."""
    a, b = asarray(a), asarray(b)
    rank = _b.max(a.ndim, b.ndim)
    a, b = a.reshape((1,) * (rank - a.ndim) + a.shape), b.reshape((1,) * (rank - b.ndim) + b.shape)
    wide, tall = [], []
    for n, m in zip(a.shape, b.shape):
        wide += [n, 1]
        tall += [1, m]
    product = a.reshape(wide) * b.reshape(tall)
    return product.reshape([n * m for n, m in zip(a.shape, b.shape)])


def tensordot(a, b, axes=2):
    """The product summed over some axes."""
    a, b = asarray(a), asarray(b)
    if isinstance(axes, (int, integer)):
        left, right = list(range(a.ndim - axes, a.ndim)), list(range(axes))
    else:
        left, right = [[x] if isinstance(x, (int, integer)) else list(x) for x in axes]
    left, right = [_axis(x, a.ndim) for x in left], [_axis(x, b.ndim) for x in right]
    if [a.shape[x] for x in left] != [b.shape[x] for x in right]:
        raise ValueError('shape-mismatch for sum')
    keep_a = [x for x in range(a.ndim) if x not in left]
    keep_b = [x for x in range(b.ndim) if x not in right]
    inner_ = 1
    for x in left:
        inner_ *= a.shape[x]
    rows = a.transpose(keep_a + left).reshape(-1, inner_)
    columns = b.transpose(right + keep_b).reshape(inner_, -1)
    return dot(rows, columns).reshape([a.shape[x] for x in keep_a] + [b.shape[x] for x in keep_b])


def einsum(subscripts, *operands, **kwargs):
    """Products summed as letters say."""
    operands = [asarray(x) for x in operands]
    text = subscripts.replace(' ', '')
    inputs, arrow, output = text.partition('->')
    inputs = inputs.split(',')
    if len(inputs) != len(operands):
        raise ValueError('more operands provided to einstein sum function than specified in the subscripts string' if len(inputs) < len(operands) else 'fewer operands provided to einstein sum function than specified in the subscripts string')
    spare = [c for c in 'ABCDEFGHIJKLMNOPQRSTUVWXYZ' if c not in text]
    most = 0
    for k, (term, x) in enumerate(zip(inputs, operands)):
        if '...' in term:
            count = x.ndim - len(term.replace('...', ''))
            most = _b.max(most, count)
            inputs[k] = term.replace('...', ''.join(spare[:count][::-1]))
    dots = ''.join(spare[:most][::-1])
    output = output.replace('...', dots)
    if not arrow:
        letters = ''.join(inputs)
        output = dots + ''.join(sorted(c for c in set(letters) if letters.count(c) == 1 and c not in dots))
    sizes = {}
    for k, (term, x) in enumerate(zip(inputs, operands)):
        if len(term) != x.ndim:
            raise ValueError('einstein sum subscripts string contains too many subscripts for operand %d' % k if len(term) > x.ndim else 'operand has more dimensions than subscripts given in einstein sum, but no \'...\' ellipsis provided to broadcast the extra dimensions.')
        # A letter twice takes the diagonal.
        for c in dict.fromkeys(term):
            while term.count(c) > 1:
                first = term.index(c)
                second = term.index(c, first + 1)
                x = moveaxis(moveaxis(x, second, 0), first + 1, 1)
                x = stack([x[i, i] for i in range(x.shape[0])])
                rest = term.replace(c, '', 2) if False else term[:first] + term[first + 1:second] + term[second + 1:]
                term = c + rest
        inputs[k], operands[k] = term, x
        for c, n in zip(term, x.shape):
            if sizes.setdefault(c, n) != n:
                if sizes[c] == 1:
                    sizes[c] = n
                elif n != 1:
                    raise ValueError('operands could not be broadcast together with remapped shapes [original->remapped]: ' + ' '.join('(%s)' % ','.join(str(m) for m in o.shape) for o in operands))
    term, total = inputs[0], operands[0]
    for k in range(1, len(operands)):
        later = set(output) | set(''.join(inputs[k + 1:]))
        other, x = inputs[k], operands[k]
        shared = [c for c in term if c in other and c not in later]
        if shared and not [c for c in term if c in other and c in later]:
            total = tensordot(total, x, ([term.index(c) for c in shared], [other.index(c) for c in shared]))
            term = ''.join(c for c in term if c not in shared) + ''.join(c for c in other if c not in shared)
        else:
            letters = ''.join(dict.fromkeys(term + other))
            total = _spread(total, term, letters) * _spread(x, other, letters)
            term = letters
            gone = [i for i, c in enumerate(letters) if c not in later]
            if gone:
                total = total.sum(axis=tuple(gone))
                term = ''.join(c for c in letters if c in later)
    gone = [i for i, c in enumerate(term) if c not in output]
    if gone:
        total = total.sum(axis=tuple(gone))
        term = ''.join(c for c in term if c in output)
    total = asarray(total)
    return total.transpose([term.index(c) for c in output])[()] if output else total[()]


def _spread(x, term, letters):
    order = [term.index(c) for c in letters if c in term]
    return x.transpose(order).reshape([x.shape[term.index(c)] if c in term else 1 for c in letters])


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


def histogram_bin_edges(a, bins=10, range=None, weights=None):
    """The edges that histogram would use."""
    return histogram(a, bins, range)[1]


def histogram2d(x, y, bins=10, range=None, density=None, weights=None):
    """Counts in the cells of a grid, and the edges of both axes."""
    bx, by = bins if isinstance(bins, (list, tuple)) and len(bins) == 2 else (bins, bins)
    rx, ry = (None, None) if range is None else range
    ex, ey = histogram(x, bx, rx)[1], histogram(y, by, ry)[1]
    counts = zeros((len(ex) - 1, len(ey) - 1))
    for p, q, w in zip(x, y, [1.0] * len(x) if weights is None else weights):
        if ex[0] <= p <= ex[-1] and ey[0] <= q <= ey[-1]:
            i = _b.min(searchsorted(ex, p, side='right') - 1, len(ex) - 2)
            j = _b.min(searchsorted(ey, q, side='right') - 1, len(ey) - 2)
            counts[i, j] += w
    if density:
        counts = counts / counts.sum() / outer(diff(ex), diff(ey))
    return counts, ex, ey


def hamming(M):
    """The Hamming window."""
    return 0.54 - 0.46 * cos(2 * pi * arange(M) / (M - 1)) if M > 1 else ones(M)


def hanning(M):
    """The Hann window."""
    return 0.5 - 0.5 * cos(2 * pi * arange(M) / (M - 1)) if M > 1 else ones(M)


def unwrap(p, discont=None, axis=-1, *, period=2 * pi):
    """Angles without jumps."""
    p = asarray(p, dtype=float)
    d = diff(p, axis=axis)
    turn = -round(d / period) * period
    turn[abs(d) < period / 2] = 0
    result = p.copy()
    key = [slice(None)] * p.ndim
    key[axis] = slice(1, None)
    result[tuple(key)] += turn.cumsum(axis=axis)
    return result
"""#
}
