extension NumPyScripts {
  /// Sums of products.
  static let products = #"""
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
                rest = term[:first] + term[first + 1:second] + term[second + 1:]
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
"""#
}
