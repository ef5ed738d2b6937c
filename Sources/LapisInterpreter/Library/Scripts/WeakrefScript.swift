extension Scripts {
  /// `weakref`, in the language itself: what is made of references.
  static let weakref = #"""
import atexit as _atexit
from collections.abc import MutableMapping as _MutableMapping
from collections.abc import MutableSet as _MutableSet

ref = ReferenceType


class WeakValueDictionary(_MutableMapping):
    """A dict whose values go when nothing else holds them."""

    def __init__(self, other=(), /, **kw):
        self.data = {}
        self.update(other, **kw)

    def _referring(self, key, value):
        data = self.data

        def gone(reference):
            if data.get(key) is reference:
                del data[key]

        return ref(value, gone)

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self.data[key] = self._referring(key, value)

    def __delitem__(self, key):
        del self.data[key]

    def __len__(self):
        return len(self.data)

    def __contains__(self, key):
        return key in self.data and self.data[key]() is not None

    def __repr__(self):
        return '<%s at %#x>' % (type(self).__name__, id(self))

    def __iter__(self):
        for key, reference in list(self.data.items()):
            if reference() is not None:
                yield key

    keys = __iter__

    def values(self):
        for reference in list(self.data.values()):
            value = reference()
            if value is not None:
                yield value

    def items(self):
        for key, reference in list(self.data.items()):
            value = reference()
            if value is not None:
                yield key, value

    def valuerefs(self):
        return list(self.data.values())

    itervaluerefs = valuerefs

    def copy(self):
        return type(self)(self)

    __copy__ = copy

    def __or__(self, other):
        if not hasattr(other, 'keys'):
            return NotImplemented
        made = self.copy()
        made.update(other)
        return made

    def __ior__(self, other):
        self.update(other)
        return self


class WeakKeyDictionary(_MutableMapping):
    """A dict whose entries go when nothing else holds their keys."""

    def __init__(self, dict=None):
        self.data = {}
        if dict is not None:
            self.update(dict)

    def _referring(self, key):
        data = self.data

        def gone(reference):
            data.pop(reference, None)

        return ref(key, gone)

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[self._referring(key)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __len__(self):
        return len(self.data)

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False

    def __repr__(self):
        return '<%s at %#x>' % (type(self).__name__, id(self))

    def __iter__(self):
        for reference in list(self.data):
            key = reference()
            if key is not None:
                yield key

    keys = __iter__

    def values(self):
        for reference, value in list(self.data.items()):
            if reference() is not None:
                yield value

    def items(self):
        for reference, value in list(self.data.items()):
            key = reference()
            if key is not None:
                yield key, value

    def keyrefs(self):
        return list(self.data)

    def copy(self):
        return type(self)(self)

    __copy__ = copy


class WeakSet(_MutableSet):
    """A set whose elements go when nothing else holds them."""

    def __init__(self, data=None):
        self.data = set()
        for item in data or ():
            self.add(item)

    def add(self, item):
        data = self.data
        self.data.add(ref(item, data.discard))

    def discard(self, item):
        self.data.discard(ref(item))

    def remove(self, item):
        self.data.remove(ref(item))

    def __len__(self):
        return len(self.data)

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    def __iter__(self):
        for reference in list(self.data):
            item = reference()
            if item is not None:
                yield item

    def update(self, other):
        for item in other:
            self.add(item)

    def copy(self):
        return type(self)(self)

    def union(self, other):
        made = self.copy()
        made.update(other)
        return made

    def __repr__(self):
        return repr(self.data)


class WeakMethod:
    """A reference to a bound method, which lives as long as its object."""

    def __init__(self, meth, callback=None):
        try:
            receiver, function = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError('argument should be a bound method, not %s' % type(meth)) from None

        def gone(reference):
            if callback is not None:
                callback(self)

        self._receiver = ref(receiver, None if callback is None else gone)
        self._function = function
        self._kind = type(meth)

    def __call__(self):
        receiver = self._receiver()
        return None if receiver is None else getattr(receiver, self._function.__name__)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        return self() is not None and self() == other()

    def __hash__(self):
        return hash(self._receiver)


class finalize:
    """Calls a function once when an object goes, or at the end of the script."""

    _registry = {}
    _hooked = False

    def __init__(self, obj, func, /, *args, **kwargs):
        if not finalize._hooked:
            finalize._hooked = True
            _atexit.register(finalize._exit)
        self._info = [ref(obj, self), func, args, kwargs, True]
        finalize._registry[id(self)] = self

    def _taken(self):
        return finalize._registry.pop(id(self), None) is not None

    def __call__(self, _=None):
        if self._taken():
            reference, func, args, kwargs, atexit = self._info
            return func(*args, **kwargs)

    def detach(self):
        if self.alive:
            obj = self._info[0]()
            if obj is not None and self._taken():
                return obj, self._info[1], self._info[2], self._info[3]

    def peek(self):
        if self.alive:
            obj = self._info[0]()
            if obj is not None:
                return obj, self._info[1], self._info[2], self._info[3]

    @property
    def alive(self):
        return id(self) in finalize._registry

    @property
    def atexit(self):
        return self.alive and self._info[4]

    @atexit.setter
    def atexit(self, value):
        if self.alive:
            self._info[4] = bool(value)

    def __repr__(self):
        obj = self._info[0]() if self.alive else None
        if obj is None:
            return '<%s object at %#x; dead>' % (type(self).__name__, id(self))
        return '<%s object at %#x; for %r at %#x>' % (type(self).__name__, id(self), type(obj).__name__, id(obj))

    @staticmethod
    def _exit():
        # The latest first.
        for each in list(finalize._registry.values())[::-1]:
            if each._info[4]:
                each()


def proxy(object, callback=None, /):
    """What stands for an object without holding it."""
    kind = CallableProxyType if callable(object) else ProxyType
    made = kind.__new__(kind)
    _set(made, '_reference', ref(object, None if callback is None else lambda reference: callback(made)))
    return made


_set, _get = object.__setattr__, object.__getattribute__


def _object(proxy):
    held = _get(proxy, '_reference')()
    if held is None:
        raise ReferenceError('weakly-referenced object no longer exists')
    return held


def _plain(value):
    return _object(value) if isinstance(value, ProxyType) else value


@_core
class ProxyType:
    """Stands for an object that it does not hold."""

    __slots__ = ('_reference', '__weakref__')

    def __getattr__(self, name):
        return getattr(_object(self), name)

    def __setattr__(self, name, value):
        setattr(_object(self), name, value)

    def __delattr__(self, name):
        delattr(_object(self), name)

    def __dir__(self):
        return dir(_object(self))

    def __repr__(self):
        held = _get(self, '_reference')()
        return '<weakproxy at %#x to %s at %#x>' % (id(self), type(held).__name__, id(held))

    def __str__(self): return str(_object(self))
    def __bytes__(self): return bytes(_object(self))
    def __bool__(self): return bool(_object(self))
    def __len__(self): return len(_object(self))
    def __iter__(self): return iter(_object(self))
    def __next__(self): return next(_object(self))
    def __reversed__(self): return reversed(_object(self))
    def __contains__(self, item): return item in _object(self)
    def __getitem__(self, key): return _object(self)[key]
    def __setitem__(self, key, value): _object(self)[key] = value
    def __delitem__(self, key): del _object(self)[key]
    def __eq__(self, other): return _object(self) == _plain(other)
    def __ne__(self, other): return _object(self) != _plain(other)
    def __lt__(self, other): return _object(self) < _plain(other)
    def __le__(self, other): return _object(self) <= _plain(other)
    def __gt__(self, other): return _object(self) > _plain(other)
    def __ge__(self, other): return _object(self) >= _plain(other)
    def __add__(self, other): return _object(self) + _plain(other)
    def __radd__(self, other): return other + _object(self)
    def __sub__(self, other): return _object(self) - _plain(other)
    def __rsub__(self, other): return other - _object(self)
    def __mul__(self, other): return _object(self) * _plain(other)
    def __rmul__(self, other): return other * _object(self)
    def __truediv__(self, other): return _object(self) / _plain(other)
    def __rtruediv__(self, other): return other / _object(self)
    def __floordiv__(self, other): return _object(self) // _plain(other)
    def __mod__(self, other): return _object(self) % _plain(other)
    def __pow__(self, other): return _object(self) ** _plain(other)
    def __and__(self, other): return _object(self) & _plain(other)
    def __or__(self, other): return _object(self) | _plain(other)
    def __xor__(self, other): return _object(self) ^ _plain(other)
    def __neg__(self): return -_object(self)
    def __pos__(self): return +_object(self)
    def __abs__(self): return abs(_object(self))
    def __int__(self): return int(_object(self))
    def __float__(self): return float(_object(self))
    def __index__(self): return _object(self).__index__()

    __hash__ = None


@_core
class CallableProxyType(ProxyType):
    """The same for what can be called."""

    __slots__ = ()

    def __call__(self, *args, **kwargs):
        return _object(self)(*args, **kwargs)


ProxyTypes = (ProxyType, CallableProxyType)
"""#
}
