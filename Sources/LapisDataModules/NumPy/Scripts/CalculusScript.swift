extension NumPyScripts {
  /// Differences, slopes and areas.
  static let calculus = #"""
def diff(a, n=1, axis=-1, prepend=None, append=None):
    """The differences of neighbours."""
    if n == 0:
        return a
    if n < 0:
        raise ValueError('order must be non-negative but got ' + repr(n))
    a = asarray(a)
    if a.ndim == 0:
        raise ValueError('diff requires input that is at least one dimensional')
    if prepend is not None or append is not None:
        axis = _axis(axis, a.ndim)
        ends = []
        for end in (prepend, append):
            if end is not None and ndim(end) == 0:
                end = full([1 if d == axis else m for d, m in enumerate(a.shape)], end)
            ends.append(end)
        a = concatenate([x for x in (ends[0], a, ends[1]) if x is not None], axis=axis)
    return _diff(a, n, axis)


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
    axes = list(range(f.ndim)) if axis is None else [axis] if isinstance(axis, (int, integer)) else list(axis)
    axes = [_axis(d, f.ndim) for d in axes]
    if not varargs:
        steps = [1.0] * len(axes)
    elif len(varargs) == 1 and ndim(varargs[0]) == 0:
        steps = list(varargs) * len(axes)
    elif len(varargs) == len(axes):
        steps = list(varargs)
    else:
        raise TypeError('invalid number of arguments')
    if edge_order > 2:
        raise ValueError("'edge_order' greater than 2 not supported")
    if f.dtype.kind != 'f':
        f = f.astype(float)
    result = []
    for d, h in zip(axes, steps):
        g = moveaxis(f, d, 0)
        if len(g) < edge_order + 1:
            raise ValueError('Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) elements are required.')
        out = empty(g.shape, dtype=g.dtype)
        if ndim(h):
            h = asarray(h)
            if h.ndim != 1:
                raise ValueError('distances must be either scalars or 1d')
            if len(h) != len(g):
                raise ValueError('when 1d, distances must match the length of the corresponding dimension')
            h = diff(h.astype(float) if h.dtype.kind in 'iu' else h)
            if (h == h[0]).all():
                h = h[0]
        if ndim(h) == 0:
            out[1:-1] = (g[2:] - g[:-2]) / (2.0 * h)
            first = last = h
            if edge_order == 2:
                out[0] = (-1.5 / h) * g[0] + (2.0 / h) * g[1] + (-0.5 / h) * g[2]
                out[-1] = (0.5 / h) * g[-3] + (-2.0 / h) * g[-2] + (1.5 / h) * g[-1]
        else:
            left, right = [x.reshape((-1,) + (1,) * (g.ndim - 1)) for x in (h[:-1], h[1:])]
            a, b, c = -right / (left * (left + right)), (right - left) / (left * right), left / (right * (left + right))
            out[1:-1] = a * g[:-2] + b * g[1:-1] + c * g[2:]
            first, last = h[0], h[-1]
            if edge_order == 2:
                p, q = h[0], h[1]
                out[0] = (-(2.0 * p + q) / (p * (p + q))) * g[0] + ((p + q) / (p * q)) * g[1] + (-p / (q * (p + q))) * g[2]
                p, q = h[-2], h[-1]
                out[-1] = (q / (p * (p + q))) * g[-3] + (-(q + p) / (p * q)) * g[-2] + ((2.0 * q + p) / (q * (p + q))) * g[-1]
        if edge_order == 1:
            out[0] = (g[1] - g[0]) / first
            out[-1] = (g[-1] - g[-2]) / last
        result.append(moveaxis(out, 0, d))
    return result[0] if len(result) == 1 else result


def trapz(y, x=None, dx=1.0, axis=-1):
    """The area under points joined by straight lines."""
    y = asarray(y)
    if x is None:
        d = dx
    else:
        x = asarray(x)
        if x.ndim == 1:
            d = diff(x)
            d = d.reshape([-1 if k == axis % y.ndim else 1 for k in range(y.ndim)])
        else:
            d = diff(x, axis=axis)
    after = [slice(None)] * y.ndim
    before = [slice(None)] * y.ndim
    after[axis], before[axis] = slice(1, None), slice(None, -1)
    return (d * (y[tuple(after)] + y[tuple(before)]) / 2.0).sum(axis)


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
