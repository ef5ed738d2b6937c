extension NumPyScripts {
  /// Borders around arrays.
  static let padding = #"""
def pad(array, pad_width, mode='constant', **kwargs):
    """The array with a border around it."""
    a = asarray(array)
    widths = _pad_pairs(pad_width, a.ndim, 'pad_width')
    for pair in widths:
        if pair[0] < 0 or pair[1] < 0:
            raise ValueError("index can't contain negative values")
    if callable(mode):
        return _pad_by(a, widths, mode, kwargs)
    allowed = {'constant': ['constant_values'], 'linear_ramp': ['end_values'], 'maximum': ['stat_length'], 'mean': ['stat_length'],
               'median': ['stat_length'], 'minimum': ['stat_length'], 'reflect': ['reflect_type'], 'symmetric': ['reflect_type'],
               'edge': [], 'wrap': [], 'empty': []}
    if mode not in allowed:
        raise ValueError("mode '%s' is not supported" % mode)
    unknown = [k for k in kwargs if k not in allowed[mode]]
    if unknown:
        raise ValueError("unsupported keyword arguments for mode '%s': {%s}" % (mode, ', '.join(repr(k) for k in unknown)))
    fills = _pad_pairs(kwargs.get('constant_values', kwargs.get('end_values', 0)), a.ndim, 'constant_values')
    lengths = _pad_pairs(kwargs.get('stat_length'), a.ndim, 'stat_length')
    for axis, (before, after) in enumerate(widths):
        a = moveaxis(a, axis, 0)
        n = len(a)
        if mode in ('constant', 'empty'):
            first, last = fills[axis]
            a = concatenate([full((before,) + a.shape[1:], first, dtype=a.dtype), a, full((after,) + a.shape[1:], last, dtype=a.dtype)])
        elif mode == 'linear_ramp':
            ends = [_pad_ramp(end, edge, width, a) for end, edge, width in zip(fills[axis], (a[0], a[-1]), (before, after))]
            a = concatenate([ends[0], a, ends[1][::-1]])
        elif mode in ('edge', 'wrap'):
            places = arange(-before, n + after)
            a = a[clip(places, 0, n - 1) if mode == 'edge' else places % n]
        elif mode in ('reflect', 'symmetric'):
            a = _pad_mirror(a, before, after, 0 if mode == 'reflect' else 1, kwargs.get('reflect_type', 'even') == 'odd')
        else:
            statistic = {'mean': mean, 'maximum': amax, 'minimum': amin, 'median': median}[mode]
            borders = []
            for width, length, part in ((before, lengths[axis][0], a[:lengths[axis][0]]), (after, lengths[axis][1], a[-(lengths[axis][1] or n):])):
                value = statistic(part, axis=0, keepdims=True)
                if a.dtype.kind in 'iu' and value.dtype.kind == 'f':
                    value = round(value)
                borders.append(repeat(value.astype(a.dtype), width, axis=0))
            a = concatenate([borders[0], a, borders[1]])
        a = moveaxis(a, 0, axis)
    return ascontiguousarray(a)


def _pad_pairs(x, ndim, what):
    if x is None:
        return [(None, None)] * ndim
    if what == 'pad_width' and asarray(x).dtype.kind not in 'iu':
        raise TypeError('`pad_width` must be of integral type.')
    x = asarray(x)
    try:
        return [tuple(row) for row in broadcast_to(x, (ndim, 2)).tolist()]
    except ValueError:
        raise ValueError('operands could not be broadcast together with remapped shapes [original->remapped]: %s and requested shape (%d,2)' % (str(x.shape).replace(' ', '') + '  ', ndim))


def _pad_ramp(end, edge, width, a):
    steps = arange(width).reshape((-1,) + (1,) * (a.ndim - 1))
    values = steps * ((edge - end) / width if width else 0) + end
    return (floor(values) if a.dtype.kind in 'iu' else values).astype(a.dtype)


def _pad_mirror(a, before, after, edge, is_odd):
    # Each step copies what is there already, mirrored at the border.
    while before or after:
        n = len(a)
        if n == 1 and not edge:
            return concatenate([repeat(a, before, axis=0), a, repeat(a, after, axis=0)])
        reach = n if edge else n - 1
        left, right = _b.min(before, reach), _b.min(after, reach)
        start = 0 if edge else 1
        head = a[start:start + left][::-1]
        tail = a[n - start - right:n - start][::-1]
        if is_odd:
            head, tail = 2 * a[:1] - head, 2 * a[-1:] - tail
        a = concatenate([head, a, tail]).astype(a.dtype)
        before, after = before - left, after - right
    return a


def _pad_by(a, widths, function, kwargs):
    result = zeros([n + p + q for n, (p, q) in zip(a.shape, widths)], dtype=a.dtype)
    result[tuple(slice(p, p + n) for n, (p, q) in zip(a.shape, widths))] = a
    for axis, pair in enumerate(widths):
        lanes = moveaxis(result, axis, -1)
        for place in ndindex(*lanes.shape[:-1]):
            function(lanes[place], pair, axis, kwargs)
    return result
"""#
}
