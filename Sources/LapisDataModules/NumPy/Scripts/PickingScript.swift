extension NumPyScripts {
  /// Elements chosen, ordered and set.
  static let picking = #"""
def put(a, ind, v, mode='raise'):
    """Sets the elements at flat indices."""
    v, n = ravel(v), a.size
    for i, place in enumerate(ravel(ind)):
        place = int(place)
        if mode == 'clip':
            place = _b.max(0, _b.min(place, n - 1))
        elif mode == 'wrap':
            place %= n
        elif not -n <= place < n:
            raise IndexError('index %d is out of bounds for axis 0 with size %d' % (place, n))
        a[unravel_index(place % n, a.shape)] = v[i % len(v)]


def choose(a, choices, out=None, mode='raise'):
    """For each element the choice that it numbers."""
    parts = broadcast_arrays(a, *choices)
    picks, choices = parts[0].astype(int), stack(parts[1:])
    n = len(choices)
    if mode == 'clip':
        picks = clip(picks, 0, n - 1)
    elif mode == 'wrap':
        picks = picks % n
    elif picks.size and (picks.min() < 0 or picks.max() >= n):
        raise ValueError('invalid entry in choice array')
    result = take_along_axis(choices, picks[None], axis=0)[0]
    if out is None:
        return result
    out[...] = result
    return out


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


def _along(arr, indices, axis):
    """The key of the elements at indices that follow an axis."""
    return tuple(
        indices if d == axis else arange(n).reshape((1,) * d + (-1,) + (1,) * (arr.ndim - d - 1))
        for d, n in enumerate(arr.shape))


def take_along_axis(arr, indices, axis):
    """The elements at indices that follow an axis."""
    arr = asarray(arr)
    if axis is None:
        return ravel(arr)[indices]
    indices = asarray(indices)
    axis = _axis(axis, arr.ndim)
    return arr[_along(arr, indices, axis)]


def put_along_axis(arr, indices, values, axis):
    """Sets the elements at indices that follow an axis."""
    axis = _axis(axis, arr.ndim)
    arr[_along(arr, indices, axis)] = values


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
        result.append((flat % n)[()])
        flat = flat // n
    return tuple(result[::-1] if order == 'C' else result)


def ravel_multi_index(multi_index, dims, mode='raise', order='C'):
    """The flat index of an index along each axis."""
    dims = (dims,) if isinstance(dims, (int, integer)) else tuple(dims)
    if len(multi_index) != len(dims):
        raise ValueError('parameter multi_index must be a sequence of length %d' % len(dims))
    modes = mode if isinstance(mode, tuple) else (mode,) * len(dims)
    parts = list(zip(multi_index, dims, modes))
    flat = 0
    for place, n, m in parts if order == 'C' else parts[::-1]:
        place = asarray(place)
        if m == 'wrap':
            place = place % n
        elif m == 'clip':
            place = clip(place, 0, n - 1)
        elif place.size and (amax(place) >= n or amin(place) < 0):
            raise ValueError('invalid entry in coordinates array')
        flat = flat * n + place
    return flat if ndim(flat) else int64(flat)


def lexsort(keys, axis=-1):
    """The order that sorts by the last key, then by the one before."""
    order = None
    for key in keys:
        key = asarray(key)
        if order is None:
            order = argsort(key, axis=axis)
        else:
            order = take_along_axis(order, argsort(take_along_axis(key, order, axis), axis=axis), axis)
    return order


def partition(a, kth, axis=-1, kind='introselect', order=None):
    """The array with the kth element where sorting would put it."""
    a = asarray(a)
    _check_kth(a.size if axis is None else a.shape[_axis(axis, a.ndim)], kth)
    return sort(a, axis=axis)


def argpartition(a, kth, axis=-1, kind='introselect', order=None):
    """Indices that put the kth element where sorting would."""
    a = asarray(a)
    _check_kth(a.size if axis is None else a.shape[_axis(axis, a.ndim)], kth)
    return argsort(ravel(a)) if axis is None else argsort(a, axis=axis)


def setxor1d(ar1, ar2, assume_unique=False):
    """The distinct elements that only one of both has."""
    return union1d(setdiff1d(ar1, ar2), setdiff1d(ar2, ar1))


def setdiff1d(ar1, ar2, assume_unique=False):
    """The elements of the first that the second lacks."""
    ar1 = ravel(ar1) if assume_unique else unique(ar1)
    return ar1[in1d(ar1, ar2, invert=True)]


def intersect1d(ar1, ar2, assume_unique=False, return_indices=False):
    """The distinct elements that both have, sorted."""
    first, second = ravel(ar1), ravel(ar2)
    if assume_unique:
        a, i, b, j = first, arange(first.size), second, arange(second.size)
    else:
        a, i = unique(first, return_index=True)
        b, j = unique(second, return_index=True)
    keep = in1d(a, b)
    a, i = a[keep], i[keep]
    order = argsort(a, kind='stable')
    a, i = a[order], i[order]
    if not return_indices:
        return a.astype(result_type(first, second))
    places = argsort(b, kind='stable')
    return a.astype(result_type(first, second)), i, j[places[searchsorted(b[places], a)]]


def union1d(ar1, ar2):
    """The distinct elements of both."""
    return unique(concatenate([ravel(ar1), ravel(ar2)]))


def msort(a):
    """The array sorted along its first axis."""
    return sort(a, axis=0)


def array_equal(a1, a2, equal_nan=False):
    """Have both the same shape and elements?"""
    try:
        a1, a2 = asarray(a1), asarray(a2)
    except Exception:
        return False
    if a1.shape != a2.shape:
        return False
    same = asarray(a1 == a2)
    if equal_nan and a1.dtype.kind == 'f' and a2.dtype.kind == 'f':
        same = same | (isnan(a1) & isnan(a2))
    return bool(same.all())


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


def _check_kth(n, kth):
    for k in ravel(kth).tolist():
        if not -n <= k < n:
            raise ValueError('kth(=%d) out of bounds (%d)' % (k + n if k < 0 else k, n))
"""#
}
