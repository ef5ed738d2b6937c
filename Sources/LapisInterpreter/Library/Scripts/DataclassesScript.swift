extension Scripts {
  /// `dataclasses`, in the language itself.
  static let dataclasses = #"""
"""Classes that are mostly fields."""


class FrozenInstanceError(AttributeError):
    pass


class _Missing:
    def __repr__(self):
        return '<dataclasses._MISSING_TYPE object>'


MISSING = _Missing()
KW_ONLY = _Missing()
_FIELDS = '__dataclass_fields__'


class Field:
    """What is known of one field."""

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = metadata or {}
        self.kw_only = kw_only

    def __repr__(self):
        return 'Field(name=%r,type=%r,default=%r,default_factory=%r)' % (
            self.name, self.type, self.default, self.default_factory)


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True,
          metadata=None, kw_only=MISSING):
    """A field with more than a default."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _collect(cls, kw_only):
    fields = {}
    for base in reversed(cls.__mro__[1:]):
        fields.update(getattr(base, _FIELDS, {}))
    for name, kind in dict(cls.__dict__.get('__annotations__', {})).items():
        shown = kind if isinstance(kind, str) else getattr(kind, '__name__', '')
        if kind is KW_ONLY or shown == 'KW_ONLY':
            kw_only = True
            continue
        if shown.startswith(('ClassVar', 'typing.ClassVar')):
            continue
        default = cls.__dict__.get(name, MISSING)
        if isinstance(default, Field):
            found = default
            if found.default is MISSING:
                if name in cls.__dict__:
                    delattr(cls, name)
            else:
                setattr(cls, name, found.default)
        else:
            if isinstance(default, (list, dict, set)):
                raise ValueError('mutable default %s for field %s is not allowed: use default_factory'
                                 % (type(default), name))
            found = field(default=default)
        found.name = name
        found.type = kind
        if found.kw_only is MISSING:
            found.kw_only = kw_only
        fields[name] = found
    return fields


def _make_init(cls, fields, frozen):
    positional = [f for f in fields.values() if f.init and not f.kw_only]
    named = [f for f in fields.values() if f.init]
    seen_default = None
    for f in positional:
        if f.default is not MISSING or f.default_factory is not MISSING:
            seen_default = f.name
        elif seen_default is not None:
            raise TypeError('non-default argument %r follows default argument' % f.name)

    def __init__(self, /, *args, **kwargs):
        title = cls.__name__ + '.__init__()'
        if len(args) > len(positional):
            least = sum(1 for f in positional if f.default is MISSING and f.default_factory is MISSING)
            most = len(positional)
            takes = 'from %d to %d' % (least + 1, most + 1) if least != most else '%d' % (most + 1)
            raise TypeError('%s takes %s positional argument%s but %d were given'
                            % (title, takes, '' if most == 0 and least == most else 's', len(args) + 1))
        values = {}
        for f, value in zip(positional, args):
            values[f.name] = value
        for name, value in kwargs.items():
            if name not in fields or not fields[name].init:
                raise TypeError("%s got an unexpected keyword argument '%s'" % (title, name))
            if name in values:
                raise TypeError("%s got multiple values for argument '%s'" % (title, name))
            values[name] = value
        missing = [repr(f.name) for f in named if f.name not in values and f.default is MISSING
                   and f.default_factory is MISSING and not f.kw_only]
        if missing:
            if len(missing) > 2:
                shown = ', '.join(missing[:-1]) + ', and ' + missing[-1]
            else:
                shown = ' and '.join(missing)
            raise TypeError('%s missing %d required positional argument%s: %s'
                            % (title, len(missing), '' if len(missing) == 1 else 's', shown))
        missing = [repr(f.name) for f in named if f.name not in values and f.default is MISSING
                   and f.default_factory is MISSING]
        if missing:
            raise TypeError('%s missing %d required keyword-only argument%s: %s'
                            % (title, len(missing), '' if len(missing) == 1 else 's',
                               ' and '.join(missing)))
        for f in fields.values():
            if f.name in values:
                value = values[f.name]
            elif f.default_factory is not MISSING:
                value = f.default_factory()
            elif f.default is not MISSING:
                value = f.default
            else:
                continue
            if frozen:
                object.__setattr__(self, f.name, value)
            else:
                setattr(self, f.name, value)
        if hasattr(self, '__post_init__'):
            self.__post_init__()
    return __init__


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Adds __init__, __repr__ and __eq__ by the annotated fields of a class."""
    def decorate(cls):
        fields = _collect(cls, kw_only)
        setattr(cls, _FIELDS, fields)
        shown = [f.name for f in fields.values() if f.repr]
        compared = [f.name for f in fields.values() if f.compare]

        def key(self):
            return tuple([getattr(self, name) for name in compared])

        if init:
            cls.__init__ = _make_init(cls, fields, frozen)
        if repr and '__repr__' not in cls.__dict__:
            def __repr__(self):
                return type(self).__qualname__ + '(' + ', '.join(
                    '%s=%r' % (name, getattr(self, name)) for name in shown) + ')'
            cls.__repr__ = __repr__
        if eq and '__eq__' not in cls.__dict__:
            def __eq__(self, other):
                if type(other) is not type(self):
                    return NotImplemented
                return key(self) == key(other)
            cls.__eq__ = __eq__
        if order:
            def compare(operation):
                def method(self, other):
                    if type(other) is not type(self):
                        return NotImplemented
                    return operation(key(self), key(other))
                return method
            cls.__lt__ = compare(lambda a, b: a < b)
            cls.__le__ = compare(lambda a, b: a <= b)
            cls.__gt__ = compare(lambda a, b: a > b)
            cls.__ge__ = compare(lambda a, b: a >= b)
        if (eq and frozen) or unsafe_hash:
            cls.__hash__ = lambda self: hash(key(self))
        if frozen:
            def refuse_set(self, name, value):
                raise FrozenInstanceError('cannot assign to field %r' % name)

            def refuse_delete(self, name):
                raise FrozenInstanceError('cannot delete field %r' % name)
            cls.__setattr__ = refuse_set
            cls.__delattr__ = refuse_delete
        cls.__match_args__ = tuple([f.name for f in fields.values() if f.init and not f.kw_only])
        return cls
    return decorate if cls is None else decorate(cls)


def fields(class_or_instance):
    """The fields of a dataclass or of an instance."""
    found = getattr(class_or_instance, _FIELDS, None)
    if found is None:
        raise TypeError('must be called with a dataclass type or instance')
    return tuple(found.values())


def is_dataclass(obj):
    return hasattr(obj, _FIELDS)


def _plain(value, factory):
    if hasattr(type(value), _FIELDS):
        return factory([(f.name, _plain(getattr(value, f.name), factory)) for f in fields(value)])
    if isinstance(value, list):
        return [_plain(item, factory) for item in value]
    if isinstance(value, tuple):
        return tuple([_plain(item, factory) for item in value])
    if isinstance(value, dict):
        return {_plain(k, factory): _plain(v, factory) for k, v in value.items()}
    return value


def asdict(obj, *, dict_factory=dict):
    """The fields as a dict, however deep."""
    if not hasattr(type(obj), _FIELDS):
        raise TypeError('asdict() should be called on dataclass instances')
    return _plain(obj, dict_factory)


def astuple(obj, *, tuple_factory=tuple):
    if not hasattr(type(obj), _FIELDS):
        raise TypeError('astuple() should be called on dataclass instances')
    return tuple_factory([_plain(getattr(obj, f.name), dict) for f in fields(obj)])


def replace(obj, /, **changes):
    """A copy with some fields changed."""
    values = {f.name: getattr(obj, f.name) for f in fields(obj) if f.init}
    values.update(changes)
    return type(obj)(**values)
"""#
}
