extension NumPyScripts {
  /// `numpy.char`: string methods of every element.
  static let char = #"""
from numpy import array, asarray, broadcast_arrays, vectorize, ndarray
from numpy import equal, not_equal, greater, greater_equal, less, less_equal


def _each(function, *args):
    parts = broadcast_arrays(*args)
    values = [function(*x) for x in zip(*[p.ravel().tolist() for p in parts])]
    result = array(values) if not (values and isinstance(values[0], list)) else None
    if result is None:
        from numpy import empty
        result = empty(len(values), dtype=object)
        for i, v in enumerate(values):
            result[i] = v
    return result.reshape(parts[0].shape) if parts[0].ndim else (result.reshape(()) if result.dtype.kind != 'O' else result[0])


def add(x1, x2):
    """Both texts one after the other."""
    return _each(lambda a, b: a + b, x1, x2)


def multiply(a, i):
    """Each text several times."""
    return _each(lambda s, n: s * n, a, i)


def mod(a, values):
    """Each text as a template."""
    return _each(lambda s, v: s % v, a, values)


def str_len(a):
    """The length of each text."""
    return _each(len, a)


def join(sep, seq):
    """The characters of each text with a separator between them."""
    return _each(lambda s, t: s.join(t), sep, seq)


def _plain(name):
    def method(a, *args):
        return _each(lambda s: getattr(s, name)(*args), a)
    method.__name__ = name
    return method


for _name in ('upper lower capitalize title swapcase isalpha isdigit isalnum isspace isupper islower istitle isnumeric isdecimal '
              'zfill center ljust rjust strip lstrip rstrip split rsplit splitlines replace expandtabs encode decode').split():
    globals()[_name] = _plain(_name)


def _searching(name):
    def method(a, sub, start=0, end=None):
        return _each(lambda s, t: getattr(s, name)(t, start, end), a, sub)
    method.__name__ = name
    return method


for _name in 'find rfind index rindex count startswith endswith'.split():
    globals()[_name] = _searching(_name)


def partition(a, sep):
    """The parts before, at and after the separator."""
    return array([list(s.partition(sep)) for s in asarray(a).ravel().tolist()])


def array_(obj, **kwargs):
    return asarray(obj)
"""#

  /// `numpy.lib.stride_tricks`
  static let strideTricks = #"""
from numpy import asarray, arange, broadcast_to, broadcast_shapes, broadcast_arrays, stack


def sliding_window_view(x, window_shape, axis=None, *, subok=False, writeable=False):
    """Every window of a length, along a new axis."""
    x = asarray(x)
    windows = (window_shape,) if isinstance(window_shape, int) else tuple(window_shape)
    axes = tuple(range(x.ndim)) if axis is None else (axis,) if isinstance(axis, int) else tuple(axis)
    for n, d in zip(windows, axes):
        if n > x.shape[d]:
            raise ValueError('window shape cannot be larger than input array shape')
        x = stack([x[(slice(None),) * (d % x.ndim) + (slice(i, x.shape[d] - n + 1 + i),)] for i in range(n)], axis=-1)
    return x


def as_strided(x, shape=None, strides=None, subok=False, writeable=True):
    """The elements at steps of so many bytes."""
    flat, size = x.ravel(), x.itemsize
    places = 0
    for d, (n, step) in enumerate(zip(shape, strides)):
        places = places + (arange(n) * (step // size)).reshape((-1,) + (1,) * (len(shape) - d - 1))
    return flat[places]
"""#
}
