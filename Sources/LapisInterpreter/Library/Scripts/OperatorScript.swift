extension Scripts {
  /// What `operator` has beside its natives, in the language itself.
  static let `operator` = #"""
from builtins import abs, len as _len

__abs__ = abs
__neg__ = neg
__pos__ = pos
__invert__ = __inv__ = inv
__not__ = not_
__contains__ = contains
__getitem__ = getitem
__setitem__ = setitem
__delitem__ = delitem


def index(a, /):
    """a as an integer."""
    return range(a).stop


__index__ = index


def concat(a, b, /):
    """a + b, for sequences."""
    if not hasattr(type(a), '__getitem__'):
        raise TypeError("'%s' object can't be concatenated" % type(a).__name__)
    return a + b


def iconcat(a, b, /):
    """a += b, for sequences."""
    if not hasattr(type(a), '__getitem__'):
        raise TypeError("'%s' object can't be concatenated" % type(a).__name__)
    a += b
    return a


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
        hint = getattr(obj, '__length_hint__', None)
        return default if hint is None else hint()
"""#
}
