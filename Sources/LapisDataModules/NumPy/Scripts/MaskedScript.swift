extension NumPyScripts {
  /// `numpy.ma`: arrays some of whose elements are left out.
  static let masked = #"""
import builtins as _b
import numpy as np

nomask = np.bool_(False)


class MaskedConstant:
    """What an element that is left out is."""

    def __repr__(self):
        return 'masked'

    def __str__(self):
        return '--'

    def __format__(self, spec):
        return '--'

    def __bool__(self):
        return False

    def __float__(self):
        return np.nan

    def _same(self, *others):
        return self

    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = __rtruediv__ = _same
    __pow__ = __rpow__ = __neg__ = __abs__ = __lt__ = __le__ = __gt__ = __ge__ = _same


masked = MaskedConstant()
_defaults = {'b': True, 'i': 999999, 'u': 999999, 'f': 1e20, 'U': 'N/A', 'O': '?'}


class MaskedArray:
    """An array with a mask: where the mask is True an element is left out."""

    __array_priority__ = 15

    def __init__(self, data, mask=nomask, dtype=None, copy=False, fill_value=None, **kwargs):
        if isinstance(data, MaskedArray):
            mask = data.mask | np.asarray(mask, dtype=bool)
            fill_value = data.fill_value if fill_value is None else fill_value
            data = data.data
        elif isinstance(data, (list, tuple)) and any(x is masked for x in data):
            mask = np.array([x is masked for x in data])
            kept = [x for x in data if x is not masked]
            data = [kept[0] if x is masked and kept else 0.0 if x is masked else x for x in data]
        self._data = np.array(data, dtype=dtype) if copy else np.asarray(data, dtype=dtype)
        mask = np.asarray(mask, dtype=bool)
        self._bare = mask.ndim == 0 and not mask
        self._mask = np.broadcast_to(mask, self._data.shape).copy() if mask.shape != self._data.shape else mask
        self._fill = fill_value

    # What it shows
    @property
    def data(self):
        return self._data

    @property
    def mask(self):
        return nomask if self._bare else self._mask

    @mask.setter
    def mask(self, value):
        self._bare = False
        self._mask = np.broadcast_to(np.asarray(value, dtype=bool), self._data.shape).copy()

    @property
    def fill_value(self):
        return self._data.dtype.type(_defaults.get(self._data.dtype.kind, 0) if self._fill is None else self._fill)

    @fill_value.setter
    def fill_value(self, value):
        self._fill = value

    @property
    def shape(self):
        return self._data.shape

    @property
    def ndim(self):
        return self._data.ndim

    @property
    def size(self):
        return self._data.size

    @property
    def dtype(self):
        return self._data.dtype

    @property
    def T(self):
        return self._like(self._data.T, self._mask.T)

    def _like(self, data, mask):
        result = MaskedArray(data, mask, fill_value=self._fill)
        result._bare = self._bare and not np.asarray(mask).any()
        return result

    def _text(self, separator, prefix=''):
        if self._bare:
            return np.array2string(self._data, separator=separator, prefix=prefix)
        def walk(data, mask, indent):
            if data.ndim == 0:
                return '--' if mask else str(data[()])
            if data.ndim == 1:
                return '[' + separator.join('--' if m else repr(x) if isinstance(x, str) else str(x) for x, m in zip(data, mask)) + ']'
            between = separator.rstrip() + '\n' * (data.ndim - 1) + ' ' * (indent + 1)
            return '[' + between.join(walk(d, m, indent + 1) for d, m in zip(data, mask)) + ']'
        return walk(self._data, self._mask, len(prefix))

    def __str__(self):
        return self._text(' ')

    def __repr__(self):
        keys = ['data', 'mask', 'fill_value']
        kind = self._data.dtype
        if kind not in (np.dtype(float), np.dtype(int), np.dtype(bool)) and kind.kind != 'U' or self.size == 0 or self._mask.all():
            keys.append('dtype')
        prefix = 'masked_array('
        if all(n == 1 for n in self.shape[:-1]):
            indents = {k: ' ' * _b.max(2, len(prefix + 'data') - len(k)) for k in keys}
            indents['data'], prefix = prefix, ''
        else:
            indents = {k: '  ' for k in keys}
            prefix += '\n'
        texts = {'data': self._text(', ', indents['data'] + 'data='),
                 'mask': np.array2string(np.asarray(self.mask), separator=', ', prefix=indents['mask'] + 'mask=', suffix=','),
                 'fill_value': repr(self.fill_value), 'dtype': kind.name if kind.kind != 'U' else repr(kind.str)}
        return prefix + ',\n'.join(indents[k] + k + '=' + texts[k] for k in keys) + ')'

    def __len__(self):
        return len(self._data)

    def __iter__(self):
        return (self[i] for i in range(len(self._data)))

    def __array__(self, dtype=None):
        return self._data

    def __getitem__(self, key):
        if isinstance(key, MaskedArray):
            key = key.filled(False)
        data, mask = self._data[key], self._mask[key]
        if np.ndim(data) == 0:
            return masked if mask else data
        return self._like(data, mask)

    def __setitem__(self, key, value):
        if value is masked:
            self._mask[key] = True
            self._bare = False
        elif isinstance(value, MaskedArray):
            self._data[key], self._mask[key] = value._data, value._mask
            self._bare = self._bare and value._bare
        else:
            self._data[key] = value
            self._mask[key] = False

    # What it computes
    def _binary(self, other, function, swapped=False):
        if other is masked:
            return self._like(self._data, np.ones(self.shape, dtype=bool))
        mask, values = self._mask, other
        bare = self._bare
        if isinstance(other, MaskedArray):
            mask, values, bare = mask | other._mask, other._data, bare and other._bare
        with np.errstate(all='ignore'):
            result = function(values, self._data) if swapped else function(self._data, values)
        mask = np.broadcast_to(mask, result.shape)
        if function is np.divide or function is np.floor_divide or function is np.remainder:
            zero = np.broadcast_to(np.asarray(self._data if swapped else values) == 0, result.shape)
            if zero.any():
                mask, bare = mask | zero, False
        if result.dtype.kind != 'b':
            # Elements that are left out keep what they were.
            result = np.where(mask, self._data, result).astype(result.dtype)
        made = MaskedArray(result, mask, fill_value=self._fill if result.dtype == self._data.dtype else None)
        made._bare = bare
        return made

    def __add__(self, o): return self._binary(o, np.add)
    def __radd__(self, o): return self._binary(o, np.add, True)
    def __sub__(self, o): return self._binary(o, np.subtract)
    def __rsub__(self, o): return self._binary(o, np.subtract, True)
    def __mul__(self, o): return self._binary(o, np.multiply)
    def __rmul__(self, o): return self._binary(o, np.multiply, True)
    def __truediv__(self, o): return self._binary(o, np.divide)
    def __rtruediv__(self, o): return self._binary(o, np.divide, True)
    def __floordiv__(self, o): return self._binary(o, np.floor_divide)
    def __mod__(self, o): return self._binary(o, np.remainder)
    def __pow__(self, o): return self._binary(o, np.power)
    def __gt__(self, o): return self._binary(o, np.greater)
    def __ge__(self, o): return self._binary(o, np.greater_equal)
    def __lt__(self, o): return self._binary(o, np.less)
    def __le__(self, o): return self._binary(o, np.less_equal)
    def __eq__(self, o): return self._binary(o, np.equal)
    def __ne__(self, o): return self._binary(o, np.not_equal)
    def __and__(self, o): return self._binary(o, np.bitwise_and)
    def __or__(self, o): return self._binary(o, np.bitwise_or)
    def __neg__(self): return self._like(-self._data, self._mask)
    def __abs__(self): return self._like(np.abs(self._data), self._mask)
    def __invert__(self): return self._like(~self._data, self._mask)

    def _reduced(self, function, neutral, axis=None, keepdims=False):
        values = np.where(self._mask, neutral, self._data)
        if self._data.dtype.kind in 'iu' and function is not np.divide:
            values = values.astype(self._data.dtype)
        result = function(values, axis=axis, keepdims=keepdims)
        gone = self._mask.all(axis=axis, keepdims=keepdims)
        if np.ndim(result) == 0:
            return masked if gone else result
        return self._like(result, gone)

    def sum(self, axis=None, dtype=None, out=None, keepdims=False):
        return self._reduced(np.sum, 0, axis, keepdims)

    def prod(self, axis=None, dtype=None, out=None, keepdims=False):
        return self._reduced(np.prod, 1, axis, keepdims)

    def min(self, axis=None, out=None, fill_value=None, keepdims=False):
        kind = self._data.dtype
        return self._reduced(np.min, np.inf if kind.kind == 'f' else np.iinfo(kind).max, axis, keepdims)

    def max(self, axis=None, out=None, fill_value=None, keepdims=False):
        kind = self._data.dtype
        return self._reduced(np.max, -np.inf if kind.kind == 'f' else np.iinfo(kind).min, axis, keepdims)

    def count(self, axis=None, keepdims=False):
        result = (~self._mask).sum(axis=axis, keepdims=keepdims)
        return int(result) if np.ndim(result) == 0 else result

    def mean(self, axis=None, dtype=None, out=None, keepdims=False):
        total, count = self.sum(axis, keepdims=keepdims), self.count(axis, keepdims)
        return total if total is masked else total / count

    def var(self, axis=None, dtype=None, out=None, ddof=0, keepdims=False):
        centred = self - self.mean(axis, keepdims=True) if axis is not None else self - self.mean()
        count = self.count(axis, keepdims) - ddof
        total = (centred * centred).sum(axis, keepdims=keepdims)
        if np.ndim(count) == 0:
            return masked if count <= 0 or total is masked else total / count
        return total / np.where(count <= 0, 1, count)

    def std(self, axis=None, dtype=None, out=None, ddof=0, keepdims=False):
        result = self.var(axis, ddof=ddof, keepdims=keepdims)
        return result if result is masked else np.sqrt(result) if np.ndim(result) == 0 and not isinstance(result, MaskedArray) else result._like(np.sqrt(result._data), result._mask)

    def all(self, axis=None): return self._reduced(np.all, True, axis)
    def any(self, axis=None): return self._reduced(np.any, False, axis)
    def ptp(self, axis=None): return self.max(axis) - self.min(axis)
    def argmin(self, axis=None): return np.argmin(np.where(self._mask, np.inf, self._data), axis=axis)
    def argmax(self, axis=None): return np.argmax(np.where(self._mask, -np.inf, self._data), axis=axis)

    def cumsum(self, axis=None):
        return self._like(np.cumsum(np.where(self._mask, 0, self._data), axis=axis), self._mask if axis is not None else self._mask.ravel())

    # Its forms
    def filled(self, fill_value=None):
        result = self._data.copy()
        result[self._mask] = self.fill_value if fill_value is None else fill_value
        return result

    def compressed(self):
        return self._data[~self._mask]

    def copy(self): return self._like(self._data.copy(), self._mask.copy())
    def astype(self, kind): return self._like(self._data.astype(kind), self._mask.copy())
    def reshape(self, *shape): return self._like(self._data.reshape(*shape), self._mask.reshape(*shape))
    def ravel(self): return self._like(self._data.ravel(), self._mask.ravel())
    def flatten(self): return self._like(self._data.flatten(), self._mask.flatten())
    def transpose(self, *axes): return self._like(self._data.transpose(*axes), self._mask.transpose(*axes))
    def round(self, decimals=0): return self._like(self._data.round(decimals), self._mask)

    def tolist(self, fill_value=None):
        def walk(data, mask):
            return [walk(d, m) if np.ndim(d) else fill_value if m else d.item() for d, m in zip(data, mask)]
        return walk(self._data, self._mask)


masked_array = MaskedArray


def array(data, dtype=None, copy=False, mask=nomask, fill_value=None, **kwargs):
    """An array with a mask."""
    return MaskedArray(data, mask, dtype, copy, fill_value)


def asarray(a, dtype=None):
    """The value as an array with a mask."""
    return a if isinstance(a, MaskedArray) else MaskedArray(a, dtype=dtype)


def masked_where(condition, a, copy=True):
    """The array without the elements where the condition holds."""
    condition = condition.filled(False) if isinstance(condition, MaskedArray) else np.asarray(condition)
    if condition.shape and condition.shape != np.shape(a):
        raise IndexError('Inconsistent shape between the condition and the input (got %s and %s)' % (condition.shape, np.shape(a)))
    return MaskedArray(a, condition, copy=copy)


def masked_invalid(a, copy=True):
    """The array without NaN and infinities."""
    return masked_where(~np.isfinite(np.asarray(a)), a, copy)


def masked_equal(x, value, copy=True):
    """The array without the elements that are equal to a value."""
    result = masked_where(np.asarray(x) == value, x, copy)
    result.fill_value = value
    return result


def masked_values(x, value, rtol=1e-05, atol=1e-08, copy=True, shrink=True):
    """The array without the elements that are close to a value."""
    result = masked_where(np.isclose(np.asarray(x), value, rtol=rtol, atol=atol), x, copy)
    result.fill_value = value
    return result


def masked_not_equal(x, value, copy=True): return masked_where(np.asarray(x) != value, x, copy)
def masked_greater(x, value, copy=True): return masked_where(np.asarray(x) > value, x, copy)
def masked_greater_equal(x, value, copy=True): return masked_where(np.asarray(x) >= value, x, copy)
def masked_less(x, value, copy=True): return masked_where(np.asarray(x) < value, x, copy)
def masked_less_equal(x, value, copy=True): return masked_where(np.asarray(x) <= value, x, copy)


def masked_inside(x, v1, v2, copy=True):
    """The array without the elements between two bounds."""
    low, high = _b.min(v1, v2), _b.max(v1, v2)
    x_ = np.asarray(x)
    return masked_where((x_ >= low) & (x_ <= high), x, copy)


def masked_outside(x, v1, v2, copy=True):
    """The array without the elements beyond two bounds."""
    low, high = _b.min(v1, v2), _b.max(v1, v2)
    x_ = np.asarray(x)
    return masked_where((x_ < low) | (x_ > high), x, copy)


def is_masked(x):
    """Are elements left out?"""
    return x is masked or isinstance(x, MaskedArray) and bool(x._mask.any())


def isMaskedArray(x):
    """Is it an array with a mask?"""
    return isinstance(x, MaskedArray)


isMA = isarray = isMaskedArray


def getmask(a):
    """The mask of an array."""
    return a.mask if isinstance(a, MaskedArray) else nomask


def getmaskarray(a):
    """The mask of an array, in full."""
    return a._mask if isinstance(a, MaskedArray) else np.zeros(np.shape(a), dtype=bool)


def getdata(a, subok=True):
    """The elements, those that are left out included."""
    return a._data if isinstance(a, MaskedArray) else np.asarray(a)


def count_masked(arr, axis=None):
    """How many elements are left out."""
    return getmaskarray(arr).sum(axis=axis)


def filled(a, fill_value=None):
    """The elements, with a value where they are left out."""
    return a.filled(fill_value) if isinstance(a, MaskedArray) else np.asarray(a)


def compressed(x):
    """The elements that are not left out."""
    return asarray(x).compressed()


def median(a, axis=None, **kwargs):
    """The median of the elements that are not left out."""
    a = asarray(a)
    if axis is None:
        return np.median(a.compressed()) if a.count() else masked
    lanes, masks = np.moveaxis(a._data, axis, -1), np.moveaxis(a._mask, axis, -1)
    values = [np.median(lanes[p][~masks[p]]) if not masks[p].all() else np.nan for p in np.ndindex(*lanes.shape[:-1])]
    return MaskedArray(np.array(values).reshape(lanes.shape[:-1]), masks.all(axis=-1))


def average(a, axis=None, weights=None, returned=False):
    """The weighted mean of the elements that are not left out."""
    a = asarray(a)
    if weights is None:
        result, total = a.mean(axis), a.count(axis)
    else:
        weights = np.where(a._mask, 0, np.broadcast_to(weights, a.shape))
        total = weights.sum(axis=axis)
        result = (a * weights).sum(axis) / total
    return (result, total) if returned else result


def concatenate(arrays, axis=0):
    """Arrays joined with their masks."""
    arrays = [asarray(a) for a in arrays]
    return MaskedArray(np.concatenate([a._data for a in arrays], axis), np.concatenate([a._mask for a in arrays], axis))


def where(condition, x, y):
    """Elements of x where the condition holds, else of y, with their masks."""
    condition = condition.filled(False) if isinstance(condition, MaskedArray) else condition
    return MaskedArray(np.where(condition, getdata(x), getdata(y)), np.where(condition, getmaskarray(x), getmaskarray(y)))


def zeros(shape, dtype=float): return MaskedArray(np.zeros(shape, dtype))
def ones(shape, dtype=float): return MaskedArray(np.ones(shape, dtype))
def masked_all(shape, dtype=float): return MaskedArray(np.zeros(shape, dtype), True)


def _reducing(name):
    def function(a, axis=None, **kwargs):
        return getattr(asarray(a), name)(axis, **kwargs)
    function.__name__ = name
    return function


sum, mean, std, var, prod, cumsum = [_reducing(n) for n in ('sum', 'mean', 'std', 'var', 'prod', 'cumsum')]
min, max, ptp, argmin, argmax, count = [_reducing(n) for n in ('min', 'max', 'ptp', 'argmin', 'argmax', 'count')]


def _elementwise(name):
    function = getattr(np, name)
    def apply(x):
        x = asarray(x)
        with np.errstate(all='ignore'):
            result = function(x._data)
        bad = ~np.isfinite(result) & np.isfinite(x._data)
        return MaskedArray(np.where(bad, x._data, result), x._mask | bad)
    apply.__name__ = name
    return apply


sqrt, log, log2, log10, exp, sin, cos = [_elementwise(n) for n in ('sqrt', 'log', 'log2', 'log10', 'exp', 'sin', 'cos')]
"""#
}
