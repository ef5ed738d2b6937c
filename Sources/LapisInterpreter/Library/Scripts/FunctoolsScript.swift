extension Scripts {
  /// `functools`, in the language itself.
  static let functools = #"""
"""Functions that make or take functions."""

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__')
WRAPPER_UPDATES = ('__dict__',)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Makes a function look like the one it wraps."""
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    for name in updated:
        own = getattr(wrapper, name, None)
        theirs = getattr(wrapped, name, None)
        if own is not None and theirs:
            for key, value in theirs.items():
                setattr(wrapper, key, value)
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """A decorator for the wrapper of a function."""
    def decorate(wrapper):
        return update_wrapper(wrapper, wrapped, assigned, updated)
    return decorate


_missing = object()


def reduce(function, sequence, initial=_missing, /):
    """The function applied to the elements from left to right."""
    try:
        iterator = iter(sequence)
    except TypeError:
        raise TypeError('reduce() arg 2 must support iteration') from None
    if initial is _missing:
        try:
            value = next(iterator)
        except StopIteration:
            raise TypeError('reduce() of empty iterable with no initial value') from None
    else:
        value = initial
    for item in iterator:
        value = function(value, item)
    return value


@_core
class partial:
    """A function with some arguments given already."""

    def __new__(cls, /, *args, **keywords):
        if not args:
            raise TypeError("type 'partial' takes at least one argument")
        func, *args = args
        if not callable(func):
            raise TypeError('the first argument must be callable')
        args = tuple(args)
        if isinstance(func, partial):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self = object.__new__(cls)
        self.func = func
        self.args = args
        self.keywords = keywords
        return self

    def __call__(self, /, *args, **keywords):
        if not self.keywords:
            return self.func(*self.args, *args, **keywords)
        return self.func(*self.args, *args, **{**self.keywords, **keywords})

    def __repr__(self):
        shown = [repr(self.func)] + [repr(arg) for arg in self.args]
        shown += ['%s=%r' % pair for pair in self.keywords.items()]
        return 'functools.partial(' + ', '.join(shown) + ')'


class partialmethod:
    """A method with some arguments given already."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError('%r is not callable or a descriptor' % (func,))
        self.func = func
        self.args = args
        self.keywords = keywords

    def __get__(self, instance, owner=None):
        if isinstance(self.func, (classmethod, staticmethod)):
            return partial(self.func.__get__(instance, owner), *self.args, **self.keywords)
        if instance is None:
            return lambda receiver, /, *args, **keywords: self.func(
                receiver, *self.args, *args, **{**self.keywords, **keywords})
        return partial(self.func, instance, *self.args, **self.keywords)


def _cached(function, maxsize, typed):
    cache = {}
    hits = misses = 0
    # A single int or str is its own key, so that 1 and 1.0 are told apart as CPython does.
    plain = (int, str)

    def wrapper(*args, **kwargs):
        nonlocal hits, misses
        key = args
        if kwargs:
            key += (_missing,)
            for pair in kwargs.items():
                key += pair
        elif len(args) == 1 and type(args[0]) in plain and not typed:
            key = args[0]
        if typed:
            key += tuple([type(value) for value in args]) + tuple([type(v) for v in kwargs.values()])
        value = cache.get(key, _missing)
        if value is not _missing:
            hits += 1
            if maxsize is not None:
                del cache[key]
                cache[key] = value
            return value
        misses += 1
        value = function(*args, **kwargs)
        if maxsize is None:
            cache[key] = value
        elif maxsize:
            if key not in cache and len(cache) >= maxsize:
                del cache[next(iter(cache))]
            cache[key] = value
        return value

    def cache_info():
        """How often the cache helped."""
        from collections import namedtuple
        kind = namedtuple('CacheInfo', ['hits', 'misses', 'maxsize', 'currsize'])
        return kind(hits, misses, maxsize, len(cache))

    def cache_clear():
        """Forgets all results."""
        nonlocal hits, misses
        cache.clear()
        hits = misses = 0

    wrapper.cache_info = cache_info
    wrapper.cache_clear = cache_clear
    wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
    return update_wrapper(_cached_function(wrapper), function)


def lru_cache(maxsize=128, typed=False):
    """Remembers the results of the calls used last."""
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError('Expected first argument to be an integer, a callable, or None')

    def decorate(function):
        return _cached(function, maxsize, typed)
    return decorate


def cache(user_function, /):
    """Remembers the results of all calls."""
    return _cached(user_function, None, False)


class cached_property:
    """A property computed once."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError('Cannot assign the same cached_property to two different names (%r and %r).'
                            % (self.attrname, name))

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.attrname
        if name is None:
            raise TypeError('Cannot use cached_property instance without calling __set_name__ on it.')
        held = instance.__dict__
        if name not in held:
            held[name] = self.func(instance)
        return held[name]


def cmp_to_key(mycmp):
    """A key function out of a comparing one."""
    class K:
        def __init__(self, obj):
            self.obj = obj

        def __lt__(self, other):
            return mycmp(self.obj, other.obj) < 0

        def __gt__(self, other):
            return mycmp(self.obj, other.obj) > 0

        def __eq__(self, other):
            return mycmp(self.obj, other.obj) == 0

        def __le__(self, other):
            return mycmp(self.obj, other.obj) <= 0

        def __ge__(self, other):
            return mycmp(self.obj, other.obj) >= 0

        __hash__ = None
    return K


def total_ordering(cls):
    """Fills in the comparisons that a class does not define."""
    defined = [name for name in ('__lt__', '__le__', '__gt__', '__ge__') if name in cls.__dict__]
    if not defined:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    # The one that the others are made of, as CPython prefers them.
    root = [name for name in ('__lt__', '__gt__', '__le__', '__ge__') if name in defined][0]
    for name, method in _ORDERINGS[root].items():
        if name not in defined:
            setattr(cls, name, method)
    return cls


def _ordering(root, negated, equal):
    """A comparison out of another one: negated or not, and what equality makes of it."""
    def method(self, other):
        result = getattr(type(self), root)(self, other)
        if result is NotImplemented:
            return result
        if negated:
            result = not result
        if equal is None:
            return result
        if equal:
            return result or self == other
        return result and self != other
    return method


_ORDERINGS = {
    '__lt__': {'__gt__': _ordering('__lt__', True, False), '__le__': _ordering('__lt__', False, True),
               '__ge__': _ordering('__lt__', True, None)},
    '__le__': {'__ge__': _ordering('__le__', True, True), '__lt__': _ordering('__le__', False, False),
               '__gt__': _ordering('__le__', True, None)},
    '__gt__': {'__lt__': _ordering('__gt__', True, False), '__ge__': _ordering('__gt__', False, True),
               '__le__': _ordering('__gt__', True, None)},
    '__ge__': {'__le__': _ordering('__ge__', True, True), '__gt__': _ordering('__ge__', False, False),
               '__lt__': _ordering('__ge__', True, None)},
}


def singledispatch(func):
    """A function that has one body for each class of its first argument."""
    registry = {object: func}
    found = {}

    def dispatch(cls):
        """The body for a class."""
        if cls not in found:
            found[cls] = registry[_closest(cls, registry)]
        return found[cls]

    def register(cls, func=None):
        """Adds the body for a class, or for the class that its first parameter names."""
        if func is None:
            if isinstance(cls, type) or _is_union(cls):
                return lambda f: register(cls, f)
            annotations = getattr(cls, '__annotations__', {})
            if not annotations:
                raise TypeError('Invalid first argument to `register()`: %r. Use either '
                                '`@register(some_class)` or plain `@register` on an annotated function.' % (cls,))
            func = cls
            name, cls = next(iter(annotations.items()))
            if not isinstance(cls, type) and not _is_union(cls):
                raise TypeError('Invalid annotation for %r. %r is not a class.' % (name, cls))
        for each in cls.__args__ if _is_union(cls) else (cls,):
            registry[each] = func
        found.clear()
        return func

    def wrapper(*args, **kwargs):
        if not args:
            raise TypeError('%s requires at least 1 positional argument' % func.__name__)
        return dispatch(type(args[0]))(*args, **kwargs)

    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = registry
    return update_wrapper(wrapper, func)


def _is_union(value):
    return not isinstance(value, type) and hasattr(value, '__args__') and all(
        isinstance(kind, type) for kind in value.__args__)


def _closest(cls, registry):
    """The registered class nearest to a class: itself, a base, or an abstract class it belongs to."""
    for base in cls.__mro__:
        if base is not object and base in registry:
            return base
    best = object
    for kind in registry:
        if issubclass(cls, kind) and issubclass(kind, best):
            best = kind
    return best


class singledispatchmethod:
    """A method that has one body for each class of its first argument."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError('%r is not callable or a descriptor' % (func,))
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, method)

    def __get__(self, obj, cls=None):
        def method(*args, **kwargs):
            body = self.dispatcher.dispatch(type(args[0]))
            return body.__get__(obj, cls)(*args, **kwargs)
        method.register = self.register
        return update_wrapper(method, self.func)
"""#
}
