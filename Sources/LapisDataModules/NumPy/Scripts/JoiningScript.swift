extension NumPyScripts {
  /// Arrays joined, cut and turned.
  static let joining = #"""
class _IndexMaker:
    def __init__(self, is_tuple):
        self._is_tuple = is_tuple

    def __getitem__(self, key):
        return (key,) if self._is_tuple and not isinstance(key, tuple) else key


s_, index_exp = _IndexMaker(False), _IndexMaker(True)


def diagonal(a, offset=0, axis1=0, axis2=1):
    """The elements of the diagonal of two axes."""
    a = asarray(a)
    if a.ndim < 2:
        raise ValueError('diag requires an array of at least two dimensions')
    a = moveaxis(a, (axis1, axis2), (-2, -1))
    n, m = a.shape[-2:]
    rows = arange(_b.max(0, -offset), _b.max(0, _b.min(n, m - offset)))
    return a[..., rows, rows + offset]


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
    if ary.ndim == 0:
        raise ValueError('hsplit only works on arrays of 1 or more dimensions')
    return split(ary, indices_or_sections, axis=0 if ary.ndim == 1 else 1)


def vsplit(ary, indices_or_sections):
    """An array cut into parts from top to bottom."""
    if ndim(ary) < 2:
        raise ValueError('vsplit only works on arrays of 2 or more dimensions')
    return split(ary, indices_or_sections, axis=0)


def dsplit(ary, indices_or_sections):
    """An array cut along its third axis."""
    if ndim(ary) < 3:
        raise ValueError('dsplit only works on arrays of 3 or more dimensions')
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
"""#
}
