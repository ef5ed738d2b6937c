extension Scripts {
  /// `collections`, in the language itself.
  static let collections = #"""
"""Containers beyond the builtin ones."""

# The containers of which `repr` is under way.
_shown = set()


@_core
class OrderedDict(dict):
    """A dict that can also move its keys."""

    def __init__(self, /, *args, **kwds):
        _update_ordered(self, args, kwds)

    def update(self, /, *args, **kwds):
        if len(args) > 1:
            raise TypeError('update() takes at most 1 positional argument (%d given)' % len(args))
        _update_ordered(self, args, kwds)

    def move_to_end(self, key, last=True):
        value = dict.__getitem__(self, key)
        dict.__delitem__(self, key)
        if last:
            dict.__setitem__(self, key, value)
        else:
            rest = list(dict.items(self))
            dict.clear(self)
            dict.__setitem__(self, key, value)
            for name, item in rest:
                dict.__setitem__(self, name, item)

    def popitem(self, last=True):
        if not self:
            raise KeyError('dictionary is empty')
        key = next(reversed(self)) if last else next(iter(self))
        return key, self.pop(key)

    def copy(self):
        return type(self)(self.items())

    __copy__ = copy

    @classmethod
    def fromkeys(cls, iterable, value=None):
        made = cls()
        for key in iterable:
            made[key] = value
        return made

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        made = type(self)(self.items())
        made.update(other)
        return made

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        made = type(self)(other.items())
        made.update(self)
        return made

    def __ior__(self, other):
        _update_ordered(self, (other,), {})
        return self

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return list(self.items()) == list(other.items())
        return dict(self.items()) == other

    def __ne__(self, other):
        return not self == other

    def __repr__(self):
        if not self:
            return type(self).__name__ + '()'
        key = id(self)
        if key in _shown:
            return '...'
        _shown.add(key)
        try:
            return '%s(%r)' % (type(self).__name__, list(self.items()))
        finally:
            _shown.discard(key)


@_core
class defaultdict(dict):
    """A dict that makes what is missing."""

    default_factory = None

    def __init__(self, default_factory=None, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError('first argument must be callable or None')
        super().__init__(*args, **kwargs)
        self.default_factory = default_factory

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        value = self.default_factory()
        self[key] = value
        return value

    def copy(self):
        return type(self)(self.default_factory, self)

    __copy__ = copy

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        made = type(self)(self.default_factory, self)
        made.update(other)
        return made

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        made = type(self)(self.default_factory, other)
        made.update(self)
        return made

    def __repr__(self):
        key = id(self)
        if key in _shown:
            return '%s(%r, {...})' % (type(self).__name__, self.default_factory)
        _shown.add(key)
        try:
            return '%s(%r, %r)' % (type(self).__name__, self.default_factory, dict(self.items()))
        finally:
            _shown.discard(key)


class Counter(dict):
    """A dict of counts."""

    def __init__(self, iterable=None, /, **kwds):
        super().__init__()
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def total(self):
        return sum(self.values())

    def most_common(self, n=None):
        ranked = sorted(self.items(), key=lambda pair: pair[1], reverse=True)
        return ranked if n is None or n >= len(ranked) else ranked[:max(n, 0)]

    def elements(self):
        for key, count in self.items():
            for _ in range(count):
                yield key

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError('Counter.fromkeys() is undefined.  Use Counter(iterable) instead.')

    def update(self, iterable=None, /, **kwds):
        if iterable is not None:
            if isinstance(iterable, dict):
                if self:
                    for key, count in iterable.items():
                        self[key] = count + self.get(key, 0)
                else:
                    super().update(iterable)
            elif type(self) is Counter:
                _count_elements(self, iterable)
            else:
                for key in iterable:
                    self[key] = self.get(key, 0) + 1
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        if iterable is not None:
            if isinstance(iterable, dict):
                for key, count in iterable.items():
                    self[key] = self.get(key, 0) - count
            else:
                for key in iterable:
                    self[key] = self.get(key, 0) - 1
        if kwds:
            self.subtract(kwds)

    def copy(self):
        return type(self)(self)

    __copy__ = copy

    def __delitem__(self, key):
        if key in self:
            super().__delitem__(key)

    def __repr__(self):
        if not self:
            return type(self).__name__ + '()'
        try:
            pairs = self.most_common()
        except TypeError:
            pairs = self.items()
        return '%s({%s})' % (type(self).__name__, ', '.join('%r: %r' % pair for pair in pairs))

    def _combined(self, other, function):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for key in list(self) + [key for key in other if key not in self]:
            count = function(self[key], other[key])
            if count > 0:
                result[key] = count
        return result

    def __eq__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented if not isinstance(other, dict) else dict(self.items()) == other
        return all(self[key] == other[key] for key in list(self) + list(other))

    def __ne__(self, other):
        return not self == other

    def __le__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[key] <= other[key] for key in list(self) + list(other))

    def __lt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self <= other and self != other

    def __ge__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[key] >= other[key] for key in list(self) + list(other))

    def __gt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self >= other and self != other

    def __add__(self, other):
        return self._combined(other, lambda a, b: a + b)

    def __sub__(self, other):
        return self._combined(other, lambda a, b: a - b)

    def __or__(self, other):
        return self._combined(other, max)

    def __and__(self, other):
        return self._combined(other, min)

    def _keep_positive(self):
        for key in [key for key, count in self.items() if not count > 0]:
            del self[key]
        return self

    def __iadd__(self, other):
        for key, count in other.items():
            self[key] += count
        return self._keep_positive()

    def __isub__(self, other):
        for key, count in other.items():
            self[key] -= count
        return self._keep_positive()

    def __ior__(self, other):
        for key, count in other.items():
            if count > self[key]:
                self[key] = count
        return self._keep_positive()

    def __iand__(self, other):
        for key, count in list(self.items()):
            if other[key] < count:
                self[key] = other[key]
        return self._keep_positive()

    def __pos__(self):
        return self._combined(Counter(), lambda a, b: a)

    def __neg__(self):
        return Counter()._combined(self, lambda a, b: a - b)


_KEYWORDS = frozenset((
    'False None True and as assert async await break class continue def del elif else except finally '
    'for from global if import in is lambda nonlocal not or pass raise return try while with yield').split())


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """A class of tuples whose items also have names."""
    if isinstance(field_names, str):
        field_names = field_names.replace(',', ' ').split()
    field_names = list(map(str, field_names))
    if rename:
        seen = set()
        for i, name in enumerate(field_names):
            if not name.isidentifier() or name in _KEYWORDS or name.startswith('_') or name in seen:
                field_names[i] = '_%d' % i
            seen.add(field_names[i])
    for name in [typename] + field_names:
        if not name.isidentifier():
            raise ValueError('Type names and field names must be valid identifiers: %r' % name)
        if name in _KEYWORDS:
            raise ValueError('Type names and field names cannot be a keyword: %r' % name)
    seen = set()
    for name in field_names:
        if name.startswith('_') and not rename:
            raise ValueError('Field names cannot start with an underscore: %r' % name)
        if name in seen:
            raise ValueError('Encountered duplicate field name: %r' % name)
        seen.add(name)
    fields = tuple(field_names)
    count = len(fields)
    field_defaults = {}
    if defaults is not None:
        defaults = tuple(defaults)
        if len(defaults) > count:
            raise TypeError('Got more default values than field names')
        field_defaults = dict(zip(fields[count - len(defaults):], defaults))

    def new(cls, *args, **kwargs):
        if len(args) == count and not kwargs:
            return tuple.__new__(cls, args)
        if len(args) > count:
            takes = '%d' % (count + 1)
            if field_defaults:
                takes = 'from %d to %d' % (count + 1 - len(field_defaults), count + 1)
            raise TypeError('%s.__new__() takes %s positional arguments but %d were given'
                            % (typename, takes, len(args) + 1))
        values = list(args)
        missing = []
        for name in fields[len(args):]:
            if name in kwargs:
                values.append(kwargs.pop(name))
            elif name in field_defaults:
                values.append(field_defaults[name])
            else:
                missing.append(repr(name))
        for name in kwargs:
            if name in fields:
                raise TypeError("%s.__new__() got multiple values for argument '%s'" % (typename, name))
            raise TypeError("%s.__new__() got an unexpected keyword argument '%s'" % (typename, name))
        if missing:
            if len(missing) > 2:
                shown = ', '.join(missing[:-1]) + ', and ' + missing[-1]
            else:
                shown = ' and '.join(missing)
            raise TypeError('%s.__new__() missing %d required positional argument%s: %s'
                            % (typename, len(missing), '' if len(missing) == 1 else 's', shown))
        return tuple.__new__(cls, values)

    def make(cls, iterable):
        values = tuple(iterable)
        if len(values) != count:
            raise TypeError('Expected %d arguments, got %d' % (count, len(values)))
        return tuple.__new__(cls, values)

    def replace(self, /, **kwds):
        values = [kwds.pop(name, value) for name, value in zip(fields, self)]
        if kwds:
            raise ValueError('Got unexpected field names: %r' % list(kwds))
        return type(self)._make(values)

    def show(self):
        return type(self).__name__ + '(' + ', '.join(
            '%s=%r' % (name, value) for name, value in zip(fields, self)) + ')'

    def as_dict(self):
        return dict(zip(fields, self))

    def as_tuple(self):
        return tuple(self)

    namespace = {
        '__new__': new,
        '_make': classmethod(make),
        '_replace': replace,
        '_asdict': as_dict,
        '__repr__': show,
        '_fields': fields,
        '_field_defaults': field_defaults,
        '__match_args__': fields,
        '__slots__': (),
        '__getnewargs__': as_tuple,
        '__doc__': '%s(%s)' % (typename, ', '.join(fields)),
        '__module__': module or _caller()[2],
    }
    for i, name in enumerate(fields):
        namespace[name] = _field(i, 'Alias for field number %d' % i)
    made = type(typename, (tuple,), namespace)
    made.__module__ = namespace['__module__']
    return made


_LATER = ('ChainMap', 'UserDict', 'UserList', 'UserString')


def __getattr__(name):
    # They derive from the classes of collections.abc, which few programs need.
    if name in _LATER:
        import _collections_mappings as more
        for each in _LATER:
            globals()[each] = getattr(more, each)
        return globals()[name]
    raise AttributeError("module 'collections' has no attribute %r" % name)
"""#
}
