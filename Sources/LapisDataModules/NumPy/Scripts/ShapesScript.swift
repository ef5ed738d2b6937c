extension NumPyScripts {
  /// Making and rearranging arrays by means of the natives.
  static let shapes = #"""
import builtins as _b


def vander(x, N=None, increasing=False):
    """The powers of x, a column each."""
    x = asarray(x)
    n = len(x) if N is None else N
    powers = arange(n) if increasing else arange(n)[::-1]
    return x[:, None] ** powers if n else x[:, None][:, :0]


def diagflat(v, k=0):
    """A matrix with the flattened input on a diagonal."""
    return diag(ravel(v), k)


def diag_indices(n, ndim=2):
    """The indices of the main diagonal."""
    return (arange(n),) * ndim


def tril_indices(n, k=0, m=None):
    """The indices of the lower triangle."""
    return nonzero(tri(n, m, k=k))


def triu_indices(n, k=0, m=None):
    """The indices of the upper triangle."""
    return nonzero(1 - tri(n, m, k=k - 1))


def fill_diagonal(a, val, wrap=False):
    """Sets the main diagonal in place."""
    for i in range(_b.min(a.shape)):
        a[(i,) * a.ndim] = val[i % len(val)] if ndim(val) else val


class _Grid:
    def __init__(self, name, is_sparse):
        self._name, self._is_sparse = name, is_sparse

    def __getitem__(self, key):
        slices = key if isinstance(key, tuple) else (key,)
        axes = []
        for s in slices:
            axes.append(arange(0 if s.start is None else s.start, s.stop, 1 if s.step is None else s.step))
        if not isinstance(key, tuple):
            return axes[0]
        parts = ix_(*axes) if self._is_sparse else meshgrid(*axes, indexing='ij')
        return list(parts) if self._is_sparse else stack(parts)


mgrid = _Grid('mgrid', False)
ogrid = _Grid('ogrid', True)


def indices(dimensions, dtype=int, sparse=False):
    """The index along each axis of every element of a grid."""
    axes = [arange(n, dtype=dtype) for n in dimensions]
    return ix_(*axes) if sparse else stack(meshgrid(*axes, indexing='ij'))


def fromfunction(function, shape, *, dtype=float, **kwargs):
    """The array of a function of the indices."""
    return function(*indices(shape, dtype=dtype), **kwargs)


def ix_(*args):
    """Index arrays that select every combination."""
    result = []
    for place, item in enumerate(args):
        item = asarray(item)
        if item.dtype == bool:
            item = item.nonzero()[0]
        if item.ndim != 1:
            raise ValueError('Cross index must be 1 dimensional')
        if item.size == 0:
            item = item.astype(int)
        result.append(item.reshape((1,) * place + (item.size,) + (1,) * (len(args) - place - 1)))
    return tuple(result)


def resize(a, new_shape):
    """The elements, repeated as often as the new shape needs."""
    a = ravel(a)
    if isinstance(new_shape, (int, integer)):
        new_shape = (new_shape,)
    total = 1
    for n in new_shape:
        total *= n
    if a.size == 0:
        return zeros(new_shape, a.dtype)
    return tile(a, -(-total // a.size))[:total].reshape(new_shape)


def broadcast_shapes(*shapes):
    """The shape to which all broadcast."""
    shapes = [(s,) if isinstance(s, (int, integer)) else tuple(s) for s in shapes]
    rank = _b.max([len(s) for s in shapes], default=0)
    result = [1] * rank
    for s in shapes:
        for axis, n in zip(range(rank - len(s), rank), s):
            if n != 1:
                if result[axis] not in (1, n):
                    raise ValueError('shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg 0 with shape %s and arg 1 with shape %s.' % (shapes[0], s))
                result[axis] = n
    return tuple(result)


def broadcast_arrays(*args, subok=False):
    """The arrays, each repeated to their common shape."""
    args = [asarray(a) for a in args]
    shape = broadcast_shapes(*[a.shape for a in args])
    return [broadcast_to(a, shape) for a in args]


def moveaxis(a, source, destination):
    """The array with some axes in other places."""
    a = asarray(a)
    one = isinstance(source, (int, integer))
    source = [source] if one else list(source)
    destination = [destination] if one else list(destination)
    source = [_axis(s, a.ndim) for s in source]
    destination = [_axis(d, a.ndim) for d in destination]
    order = [n for n in range(a.ndim) if n not in source]
    for d, s in sorted(zip(destination, source)):
        order.insert(d, s)
    return a.transpose(order)


def _axis(axis, rank):
    if not -rank <= axis < rank:
        raise AxisError('axis %d is out of bounds for array of dimension %d' % (axis, rank))
    return axis % rank


def rollaxis(a, axis, start=0):
    """The array with an axis moved back."""
    axis, start = _axis(axis, a.ndim), start + a.ndim if start < 0 else start
    order = list(range(a.ndim))
    order.remove(axis)
    order.insert(start - 1 if axis < start else start, axis)
    return a.transpose(order)


def swapaxes(a, axis1, axis2):
    """The array with two axes exchanged."""
    return asarray(a).swapaxes(axis1, axis2)


def shares_memory(a, b, max_work=None):
    """Do two arrays show elements of the same array?"""
    root = a if a.base is None else a.base
    return root is (b if b.base is None else b.base)


may_share_memory = shares_memory


def require(a, dtype=None, requirements=None):
    """The array of a value."""
    return asarray(a, dtype)


def asfortranarray(a, dtype=None):
    """The array of a value."""
    return asarray(a, dtype)
"""#
}
