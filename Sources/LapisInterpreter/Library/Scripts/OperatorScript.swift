extension Scripts {
  /// What `operator` has beside its natives, in the language itself.
  static let `operator` = #"""
from builtins import abs, len as _len

__abs__, __neg__, __pos__, __not__ = abs, neg, pos, not_
__invert__ = __inv__ = inv
__contains__, __getitem__, __setitem__, __delitem__ = contains, getitem, setitem, delitem
__lt__, __le__, __eq__, __ne__, __ge__, __gt__ = lt, le, eq, ne, ge, gt
__add__, __sub__, __mul__, __truediv__, __floordiv__, __mod__ = add, sub, mul, truediv, floordiv, mod
__pow__, __matmul__, __lshift__, __rshift__ = pow, matmul, lshift, rshift
__and__, __or__, __xor__ = and_, or_, xor
__iadd__, __isub__, __imul__, __itruediv__, __ifloordiv__, __imod__ = iadd, isub, imul, itruediv, ifloordiv, imod
__ipow__, __imatmul__, __ilshift__, __irshift__ = ipow, imatmul, ilshift, irshift
__iand__, __ior__, __ixor__ = iand, ior, ixor


def index(a, /):
    """a as an integer."""
    return range(a).stop


__index__ = index


def concat(a, b, /):
    """a + b, for sequences."""
    if not hasattr(type(a), '__getitem__') or isinstance(a, dict):
        raise TypeError("'%s' object can't be concatenated" % type(a).__name__)
    return a + b


def iconcat(a, b, /):
    """a += b, for sequences."""
    if not hasattr(type(a), '__getitem__') or isinstance(a, dict):
        raise TypeError("'%s' object can't be concatenated" % type(a).__name__)
    a += b
    return a


__concat__, __iconcat__ = concat, iconcat


def call(obj, /, *args, **kwargs):
    """obj(*args, **kwargs)"""
    return obj(*args, **kwargs)


def length_hint(obj, default=0, /):
    """About how many elements there are."""
    if not isinstance(default, int):
        raise TypeError("'%s' object cannot be interpreted as an integer" % type(default).__name__)
    try:
        return _len(obj)
    except TypeError:
        hint = getattr(type(obj), '__length_hint__', None)
        if hint is None:
            return default
    try:
        size = hint(obj)
    except TypeError:
        return default
    if size is NotImplemented:
        return default
    if not isinstance(size, int):
        raise TypeError('__length_hint__ must be an integer, not ' + type(size).__name__)
    if size < 0:
        raise ValueError('__length_hint__() should return >= 0')
    return int(size)


__call__ = call
"""#
}
