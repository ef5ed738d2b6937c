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


def dstack(tup):
    """Arrays one behind the other."""
    return concatenate([atleast_3d(a) for a in tup], axis=2)


row_stack = vstack


def atleast_3d(a):
    """The array with at least three axes."""
    a = asarray(a)
    if a.ndim == 0:
        return a.reshape(1, 1, 1)
    if a.ndim == 1:
        return a[None, :, None]
    return a[:, :, None] if a.ndim == 2 else a


def hsplit(ary, indices_or_sections):
    """An array cut into parts from left to right."""
    ary = asarray(ary)
    return split(ary, indices_or_sections, axis=0 if ary.ndim == 1 else 1)


def vsplit(ary, indices_or_sections):
    """An array cut into parts from top to bottom."""
    return split(ary, indices_or_sections, axis=0)


def dsplit(ary, indices_or_sections):
    """An array cut along its third axis."""
    return split(ary, indices_or_sections, axis=2)


def block(arrays):
    """An array put together from nested lists of blocks."""
    def depth(x):
        return 1 + depth(x[0]) if isinstance(x, list) else 0

    total = depth(arrays)

    def join(x, level):
        if not isinstance(x, list):
            x = asarray(x)
            return x.reshape((1,) * _b.max(0, total - x.ndim) + x.shape)
        return concatenate([join(part, level + 1) for part in x], axis=level - total)

    return join(arrays, 0)


def insert(arr, obj, values, axis=None):
    """The array with values put in before these indices."""
    arr = asarray(arr)
    if axis is None:
        arr, axis = arr.ravel(), 0
    axis = _axis(axis, arr.ndim)
    arr = moveaxis(arr, axis, 0)
    n = len(arr)
    single = isinstance(obj, (int, integer))
    places = [obj] if single else [int(p) for p in (range(*obj.indices(n)) if isinstance(obj, slice) else obj)]
    for p in places:
        if not -n <= p <= n:
            raise IndexError('index %d is out of bounds for axis %d with size %d' % (p, axis, n))
    places = [p + n if p < 0 else p for p in places]
    values = array(values, dtype=arr.dtype)
    if single:
        rows = values.reshape((1,) + values.shape) if values.ndim < arr.ndim else moveaxis(values, axis, 0)
        if arr.ndim == 1:
            rows = values.ravel()
        places = places * len(rows)
    elif values.ndim == arr.ndim:
        rows = moveaxis(values, axis, 0)
    else:
        rows = values.reshape((1,) + values.shape) if values.ndim else values.reshape(1)
    shape = (len(places),) + arr.shape[1:]
    rows = broadcast_to(rows, shape)
    order = sorted(range(len(places)), key=lambda i: places[i])
    parts, at = [], 0
    for i in order:
        parts.append(arr[at:places[i]])
        parts.append(rows[i:i + 1])
        at = places[i]
    parts.append(arr[at:])
    return moveaxis(concatenate(parts), 0, axis)


def pad(array, pad_width, mode='constant', **kwargs):
    """The array with a border around it."""
    a = asarray(array)
    widths = asarray(pad_width)
    if widths.ndim == 0:
        widths = [(int(widths), int(widths))] * a.ndim
    elif widths.ndim == 1:
        pair = (int(widths[0]), int(widths[-1]))
        widths = [pair] * a.ndim
    else:
        widths = [(int(p), int(q)) for p, q in widths]
        if len(widths) == 1:
            widths = widths * a.ndim
    fill = asarray(kwargs.get('constant_values', 0))
    for axis, (before, after) in enumerate(widths):
        a = moveaxis(a, axis, 0)
        n = len(a)
        if mode == 'constant':
            row = fill if fill.ndim == 0 else fill.ravel() if fill.ndim == 1 else fill[axis]
            first, last = (row, row) if fill.ndim == 0 else (row[0], row[-1])
            parts = [full((before,) + a.shape[1:], first, dtype=a.dtype), a, full((after,) + a.shape[1:], last, dtype=a.dtype)]
            a = concatenate(parts)
        elif mode in ('edge', 'wrap', 'reflect', 'symmetric'):
            places = arange(-before, n + after)
            if mode == 'edge':
                places = clip(places, 0, n - 1)
            elif mode == 'wrap':
                places = places % n
            elif mode == 'reflect':
                period = _b.max(1, 2 * (n - 1))
                places = places % period
                places = where(places >= n, period - places, places)
            else:
                places = places % (2 * n)
                places = where(places >= n, 2 * n - 1 - places, places)
            a = a[places]
        elif mode in ('mean', 'maximum', 'minimum', 'median'):
            value = {'mean': mean, 'maximum': amax, 'minimum': amin, 'median': median}[mode](a, axis=0, keepdims=True)
            value = value.astype(a.dtype)
            a = concatenate([repeat(value, before, axis=0), a, repeat(value, after, axis=0)])
        else:
            raise ValueError("mode '%s' is not supported" % mode)
        a = moveaxis(a, 0, axis)
    return ascontiguousarray(a)


def fliplr(m):
    """Each row in reverse order."""
    m = asarray(m)
    if m.ndim < 2:
        raise ValueError('Input must be >= 2-d.')
    return m[:, ::-1]


def flipud(m):
    """The rows in reverse order."""
    return asarray(m)[::-1]


def rot90(m, k=1, axes=(0, 1)):
    """The array turned by quarters, against the clock."""
    m, k = asarray(m), k % 4
    if k == 0:
        return m[:]
    if k == 2:
        return flip(flip(m, axes[0]), axes[1])
    if k == 1:
        return swapaxes(flip(m, axes[1]), axes[0], axes[1])
    return flip(swapaxes(m, axes[0], axes[1]), axes[1])


def roll(a, shift, axis=None):
    """The elements shifted; what leaves at the end comes in at the front."""
    a = asarray(a)
    if axis is None:
        return roll(a.ravel(), shift, 0).reshape(a.shape)
    pairs = zip(shift, axis) if isinstance(axis, tuple) else [(shift, axis)]
    for s, d in pairs:
        n = a.shape[_axis(d, a.ndim)]
        if n:
            a = take(a, (arange(n) - s) % n, axis=d)
    return a


class ndenumerate:
    """Pairs of index and element."""

    def __init__(self, arr):
        self._items = iter(zip(ndindex(*shape(arr)), asarray(arr).flat))

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._items)


class ndindex:
    """Every index of a grid, row by row."""

    def __init__(self, *shape):
        from itertools import product
        if len(shape) == 1 and isinstance(shape[0], tuple):
            shape = shape[0]
        self._items = product(*[range(n) for n in shape])

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._items)


class nditer:
    """The elements one by one, as arrays without axes."""

    def __init__(self, op, flags=None, op_flags=None, order='K', **kwargs):
        self._arrays = broadcast_arrays(*op) if isinstance(op, (tuple, list)) else [op]
        self._single = not isinstance(op, (tuple, list))
        self._places = ndindex(*self._arrays[0].shape)
        self.multi_index = None

    def __iter__(self):
        return self

    def __enter__(self):
        return self

    def __exit__(self, *error):
        return False

    def __next__(self):
        self.multi_index = next(self._places)
        cells = tuple(a[self.multi_index + (...,)] if a.ndim else a for a in self._arrays)
        return cells[0] if self._single else cells


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


def put(a, ind, v, mode='raise'):
    """Sets the elements at flat indices."""
    v = ravel(v)
    for i, place in enumerate(ravel(ind)):
        a[unravel_index(int(place) % a.size if mode == 'wrap' or place < 0 else int(place), a.shape)] = v[i % len(v)]


def choose(a, choices, out=None, mode='raise'):
    """For each element the choice that it numbers."""
    parts = broadcast_arrays(a, *choices)
    picks, choices = parts[0], stack(parts[1:])
    return take_along_axis(choices, picks[None].astype(int), axis=0)[0]


def compress(condition, a, axis=None, out=None):
    """The elements where the condition holds."""
    places = flatnonzero(condition)
    return take(a, places, axis=axis)


def extract(condition, arr):
    """The elements where the condition holds, along one axis."""
    return ravel(arr)[ravel(condition).astype(bool)]


def place(arr, mask, vals):
    """Sets the elements where the mask holds, one value after the other."""
    where_ = nonzero(mask)
    vals = ravel(vals)
    arr[where_] = vals[arange(len(where_[0])) % len(vals)]


def putmask(a, mask, values):
    """Sets the elements where the mask holds."""
    values = asarray(values)
    a[mask] = values if values.ndim == 0 else resize(values, a.shape)[mask]


def copyto(dst, src, casting='same_kind', where=True):
    """Writes one array over another."""
    if where is True:
        dst[...] = src
    else:
        mask = broadcast_to(where, dst.shape)
        dst[mask] = broadcast_to(src, dst.shape)[mask]


def take_along_axis(arr, indices, axis):
    """The elements at indices that follow an axis."""
    arr = asarray(arr)
    if axis is None:
        return ravel(arr)[indices]
    indices = asarray(indices)
    axis = _axis(axis, arr.ndim)
    key = []
    for d in range(arr.ndim):
        if d == axis:
            key.append(indices)
        else:
            key.append(arange(arr.shape[d]).reshape((1,) * d + (-1,) + (1,) * (arr.ndim - d - 1)))
    return arr[tuple(key)]


def put_along_axis(arr, indices, values, axis):
    """Sets the elements at indices that follow an axis."""
    axis = _axis(axis, arr.ndim)
    key = []
    for d in range(arr.ndim):
        if d == axis:
            key.append(indices)
        else:
            key.append(arange(arr.shape[d]).reshape((1,) * d + (-1,) + (1,) * (arr.ndim - d - 1)))
    arr[tuple(key)] = values


def unravel_index(indices, shape, order='C'):
    """The index along each axis of a flat index."""
    if isinstance(shape, (int, integer)):
        shape = (shape,)
    total = 1
    for n in shape:
        total *= n
    flat = asarray(indices)
    if flat.size and (flat.max() >= total or flat.min() < 0):
        bad = [int(i) for i in flat.ravel() if not 0 <= i < total][0]
        raise ValueError('index %d is out of bounds for array with size %d' % (bad, total))
    result = []
    for n in reversed(shape) if order == 'C' else shape:
        result.append(flat % n)
        flat = flat // n
    return tuple(result[::-1] if order == 'C' else result)


def ravel_multi_index(multi_index, dims, mode='raise', order='C'):
    """The flat index of an index along each axis."""
    flat = 0
    for place, n in zip(multi_index, dims):
        if mode == 'raise' and (amax(place) >= n or amin(place) < 0):
            raise ValueError('invalid entry in coordinates array')
        flat = flat * n + asarray(place)
    return flat if ndim(flat) else int64(flat)


def lexsort(keys, axis=-1):
    """The order that sorts by the last key, then by the one before."""
    order = None
    for key in keys:
        key = asarray(key)
        order = argsort(key) if order is None else order[argsort(key[order])]
    return order


def partition(a, kth, axis=-1, kind='introselect', order=None):
    """The array with the kth element where sorting would put it."""
    return sort(a, axis=axis)


def argpartition(a, kth, axis=-1, kind='introselect', order=None):
    """Indices that put the kth element where sorting would."""
    return argsort(a, axis=axis)


def setxor1d(ar1, ar2, assume_unique=False):
    """The distinct elements that only one of both has."""
    return union1d(setdiff1d(ar1, ar2), setdiff1d(ar2, ar1))


def trim_zeros(filt, trim='fb'):
    """The sequence without zeros at its ends."""
    first, last = 0, len(filt)
    if 'f' in trim.lower():
        while first < last and filt[first] == 0:
            first += 1
    if 'b' in trim.lower():
        while last > first and filt[last - 1] == 0:
            last -= 1
    return filt[first:last]


def array_equiv(a1, a2):
    """Are all elements equal once both are broadcast?"""
    try:
        return bool(all(asarray(a1) == asarray(a2)))
    except ValueError:
        return False


def apply_over_axes(func, a, axes):
    """A function applied along one axis after the other."""
    for axis in (axes if isinstance(axes, (tuple, list)) else [axes]):
        result = func(a, axis)
        a = result if ndim(result) == ndim(a) else expand_dims(result, axis)
    return a


def frompyfunc(func, nin, nout, *, identity=None):
    """A function of arrays that calls another for each element; it gives objects."""
    def calls(*args):
        parts = broadcast_arrays(*args)
        result = empty(parts[0].shape, dtype=object)
        for place in ndindex(*result.shape):
            result[place] = func(*[p[place] for p in parts])
        return result if result.ndim else result[()]
    return calls


def piecewise(x, condlist, funclist, *args, **kw):
    """A function of pieces, each where its condition holds."""
    x = asarray(x)
    result = zeros(x.shape, x.dtype)
    if len(funclist) == len(condlist) + 1:
        rest = ~logical_or.reduce([asarray(c) for c in condlist], axis=0)
        condlist = list(condlist) + [rest]
    for condition, function in zip(condlist, funclist):
        condition = asarray(condition)
        result[condition] = function(x[condition], *args, **kw) if callable(function) else function
    return result
"""#
}
