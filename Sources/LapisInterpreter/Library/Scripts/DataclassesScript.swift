extension Scripts {
  /// `dataclasses`, in the language itself. The methods are written out as source for each class, so
  /// that they are as fast as methods written by hand, and their errors are those of such methods.
  static let dataclasses = #"""
"""Classes that are mostly fields."""

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING', 'fields', 'asdict',
           'astuple', 'make_dataclass', 'replace', 'is_dataclass']


class FrozenInstanceError(AttributeError):
    pass


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return '<factory>'


MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()
_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()
_FIELDS = '__dataclass_fields__'
_PARAMS = '__dataclass_params__'
_Proxy = type(FrozenInstanceError.__dict__)


class InitVar:
    """A parameter of __init__ that is no field."""

    __slots__ = ('type',)

    def __init__(self, type):
        self.type = type

    def __class_getitem__(cls, type):
        return InitVar(type)

    def __repr__(self):
        return 'dataclasses.InitVar[%s]' % (self.type.__name__ if isinstance(self.type, type) else repr(self.type))


class Field:
    """What is known of one field."""

    __slots__ = ('name', 'type', 'default', 'default_factory', 'repr', 'hash', 'init', 'compare', 'metadata', 'kw_only',
                 '_field_type')

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _Proxy({} if metadata is None else metadata)
        self.kw_only = kw_only
        self._field_type = None

    def __repr__(self):
        return ('Field(name=%r,type=%r,default=%r,default_factory=%r,init=%r,repr=%r,hash=%r,compare=%r,metadata=%r,'
                'kw_only=%r,_field_type=%s)') % (
            self.name, self.type, self.default, self.default_factory, self.init, self.repr, self.hash, self.compare,
            self.metadata, self.kw_only, self._field_type)


class _DataclassParams:
    def __init__(self, init, repr, eq, order, unsafe_hash, frozen):
        self.init = init
        self.repr = repr
        self.eq = eq
        self.order = order
        self.unsafe_hash = unsafe_hash
        self.frozen = frozen


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING):
    """A field with more than a default."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _is_kind(annotation, name):
    """Is the annotation `ClassVar`, `InitVar` …, also as text?"""
    if isinstance(annotation, str):
        text = annotation.strip()
        for prefix in ('typing.', 'dataclasses.', 't.', 'dc.'):
            if text.startswith(prefix):
                text = text[len(prefix):]
        return text == name or text.startswith(name + '[')
    if name == 'InitVar':
        return annotation is InitVar or isinstance(annotation, InitVar)
    return not isinstance(annotation, type) and getattr(annotation, '__name__', None) == name


def _make_field(cls, name, kind, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        found = default
    else:
        if type(default).__name__ == 'member_descriptor':
            default = MISSING
        found = field(default=default)
    found.name = name
    found.type = kind
    found._field_type = '_FIELD'
    if _is_kind(kind, 'ClassVar'):
        found._field_type = '_FIELD_CLASSVAR'
    elif _is_kind(kind, 'InitVar'):
        found._field_type = '_FIELD_INITVAR'
    if found._field_type != '_FIELD' and found.default_factory is not MISSING:
        raise TypeError('field %s cannot have a default factory' % name)
    if found._field_type != '_FIELD_CLASSVAR':
        if found.kw_only is MISSING:
            found.kw_only = kw_only
    elif found.kw_only is not MISSING:
        raise TypeError('field %s is a ClassVar but specifies kw_only' % name)
    if found._field_type == '_FIELD' and found.default is not MISSING and type(found.default).__hash__ is None:
        raise ValueError('mutable default %s for field %s is not allowed: use default_factory'
                         % (type(found.default), name))
    return found


def _collect(cls, frozen, kw_only):
    all_fields = {}
    any_frozen = False
    has_bases = False
    for base in reversed(cls.__mro__[1:]):
        base_fields = base.__dict__.get(_FIELDS)
        if base_fields is not None:
            has_bases = True
            all_fields.update(base_fields)
            if getattr(base, _PARAMS).frozen:
                any_frozen = True
    annotations = cls.__dict__.get('__annotations__', {})
    seen_kw_only = False
    own = []
    for name, kind in annotations.items():
        if kind is KW_ONLY or _is_kind(kind, 'KW_ONLY'):
            if seen_kw_only:
                raise TypeError('%r is KW_ONLY, but KW_ONLY has already been specified' % name)
            seen_kw_only = True
            kw_only = True
            continue
        own.append(_make_field(cls, name, kind, kw_only))
    for f in own:
        all_fields[f.name] = f
        if isinstance(cls.__dict__.get(f.name), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError('%r is a field but has no type annotation' % name)
    if has_bases:
        if any_frozen and not frozen:
            raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
        if not any_frozen and frozen:
            raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    return all_fields


def _tuple(names, of):
    if not names:
        return '()'
    return '(' + ', '.join('%s.%s' % (of, name) for name in names) + ',)'


def _init_source(cls, fields, frozen, slots, own, names):
    """The lines of __init__; `names` gets what they refer to."""
    positional = [f for f in fields if f.init and not f.kw_only]
    named = [f for f in fields if f.init and f.kw_only]
    seen_default = False
    for f in positional:
        if f.default is not MISSING or f.default_factory is not MISSING:
            seen_default = True
        elif seen_default:
            raise TypeError('non-default argument %r follows default argument' % f.name)

    def parameter(f):
        if f.default is not MISSING:
            names['_default_' + f.name] = f.default
            return '%s=_default_%s' % (f.name, f.name)
        if f.default_factory is not MISSING:
            return f.name + '=_FACTORY'
        return f.name

    receiver = 'self' if 'self' not in [f.name for f in fields] else '_dataclass_self'
    parameters = [receiver] + [parameter(f) for f in positional]
    if named:
        parameters += ['*'] + [parameter(f) for f in named]
    lines = ['def __init__(%s):' % ', '.join(parameters)]
    names['_FACTORY'] = _FACTORY
    names['_set'] = object.__setattr__
    for f in fields:
        if f._field_type == '_FIELD_INITVAR':
            continue
        if f.default_factory is not MISSING:
            names['_factory_' + f.name] = f.default_factory
            value = '_factory_%s()' % f.name
            if f.init:
                value += ' if %s is _FACTORY else %s' % (f.name, f.name)
        elif f.init:
            value = f.name
        elif f.default is not MISSING and slots:
            names['_default_' + f.name] = f.default
            value = '_default_' + f.name
        else:
            continue
        if frozen:
            lines.append('  _set(%s, %r, %s)' % (receiver, f.name, value))
        else:
            lines.append('  %s.%s = %s' % (receiver, f.name, value))
    if hasattr(cls, '__post_init__'):
        given = ', '.join(f.name for f in fields if f._field_type == '_FIELD_INITVAR')
        lines.append('  %s.__post_init__(%s)' % (receiver, given))
    if len(lines) == 1:
        lines.append('  pass')
    return lines


def _annotation(kind):
    if isinstance(kind, type):
        return kind.__qualname__ if kind.__module__ == 'builtins' else kind.__module__ + '.' + kind.__qualname__
    return repr(kind).replace('typing.', '')


def _doc(cls, fields):
    parts = []
    star = False
    for f in [f for f in fields if f.init and not f.kw_only] + [f for f in fields if f.init and f.kw_only]:
        if f.kw_only and not star:
            star = True
            parts.append('*')
        text = f.name + ': ' + _annotation(f.type)
        if f.default is not MISSING:
            text += ' = %r' % (f.default,)
        elif f.default_factory is not MISSING:
            text += ' = <factory>'
        parts.append(text)
    return cls.__name__ + '(' + ', '.join(parts) + ')'


_showing = set()


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots):
    fields = _collect(cls, frozen, kw_only)
    setattr(cls, _FIELDS, fields)
    setattr(cls, _PARAMS, _DataclassParams(init, repr, eq, order, unsafe_hash, frozen))
    if order and not eq:
        raise ValueError('eq must be true if order is true')
    own = cls.__dict__
    class_hash = own.get('__hash__', MISSING)
    has_explicit_hash = not (class_hash is MISSING or (class_hash is None and '__eq__' in own))
    real = [f for f in fields.values() if f._field_type == '_FIELD']
    in_init = [f for f in fields.values() if f._field_type in ('_FIELD', '_FIELD_INITVAR')]
    compared = [f.name for f in real if f.compare]
    names = {'_cls': cls, '_showing': _showing, '__name__': cls.__module__}
    lines = []
    made = []
    if init:
        lines += _init_source(cls, in_init, frozen, slots, own, names)
        made.append('__init__')
    if repr and '__repr__' not in own:
        shown = ', '.join('%s={self.%s!r}' % (f.name, f.name) for f in real if f.repr)
        lines += ['def __repr__(self):',
                  '  key = id(self)',
                  '  if key in _showing:',
                  '    return "..."',
                  '  _showing.add(key)',
                  '  try:',
                  '    return self.__class__.__qualname__ + f"(%s)"' % shown,
                  '  finally:',
                  '    _showing.discard(key)']
        made.append('__repr__')
    if eq and '__eq__' not in own:
        lines += ['def __eq__(self, other):',
                  '  if other.__class__ is self.__class__:',
                  '    return %s == %s' % (_tuple(compared, 'self'), _tuple(compared, 'other')),
                  '  return NotImplemented']
        made.append('__eq__')
    if order:
        for name, sign in (('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'), ('__ge__', '>=')):
            if name in own:
                raise TypeError('Cannot overwrite attribute %s in class %s. Consider using '
                                'functools.total_ordering' % (name, cls.__name__))
            lines += ['def %s(self, other):' % name,
                      '  if other.__class__ is self.__class__:',
                      '    return %s %s %s' % (_tuple(compared, 'self'), sign, _tuple(compared, 'other')),
                      '  return NotImplemented']
            made.append(name)
    if frozen:
        for name in ('__setattr__', '__delattr__'):
            if name in own:
                raise TypeError('Cannot overwrite attribute %s in class %s' % (name, cls.__name__))
        names['FrozenInstanceError'] = FrozenInstanceError
        names['_names'] = frozenset(f.name for f in real)
        lines += ['def __setattr__(self, name, value):',
                  '  if type(self) is _cls or name in _names:',
                  '    raise FrozenInstanceError(f"cannot assign to field {name!r}")',
                  '  super(_cls, self).__setattr__(name, value)',
                  'def __delattr__(self, name):',
                  '  if type(self) is _cls or name in _names:',
                  '    raise FrozenInstanceError(f"cannot delete field {name!r}")',
                  '  super(_cls, self).__delattr__(name)']
        made += ['__setattr__', '__delattr__']
    hashed = False
    if unsafe_hash:
        if has_explicit_hash:
            raise TypeError('Cannot overwrite attribute __hash__ in class ' + cls.__name__)
        hashed = True
    elif eq and frozen:
        hashed = not has_explicit_hash
    elif eq and not has_explicit_hash:
        cls.__hash__ = None
    if hashed:
        keys = [f.name for f in real if (f.compare if f.hash is None else f.hash)]
        lines += ['def __hash__(self):', '  return hash(%s)' % _tuple(keys, 'self')]
        made.append('__hash__')
    if lines:
        _run('\n'.join(lines) + '\n', names)
    for name in made:
        function = names.pop(name)
        function.__qualname__ = cls.__qualname__ + '.' + name
        function._of_dataclass = True
        setattr(cls, name, function)
    if init:
        hints = {f.name: f.type for f in in_init if f.init}
        hints['return'] = None
        cls.__init__.__annotations__ = hints
    if own.get('__doc__') is None:
        cls.__doc__ = _doc(cls, in_init)
    if match_args and '__match_args__' not in own:
        cls.__match_args__ = tuple([f.name for f in in_init if f.init and not f.kw_only])
    if slots:
        cls = _with_slots(cls, [f.name for f in real])
        names['_cls'] = cls
    return cls


def _with_slots(cls, field_names):
    """The class made again, with __slots__."""
    if '__slots__' in cls.__dict__:
        raise TypeError('%s already specifies __slots__' % cls.__name__)
    inherited = set()
    for base in cls.__mro__[1:-1]:
        listed = base.__dict__.get('__slots__', ())
        inherited.update((listed,) if isinstance(listed, str) else listed)
    body = {name: value for name, value in cls.__dict__.items()
            if name not in field_names and name not in ('__dict__', '__weakref__')}
    body['__slots__'] = tuple([name for name in field_names if name not in inherited])
    body['__qualname__'] = cls.__qualname__
    made = type(cls)(cls.__name__, cls.__bases__, body)
    for name in ('__init__', '__repr__', '__eq__', '__setattr__', '__delattr__', '__hash__'):
        function = made.__dict__.get(name)
        if hasattr(function, '__globals__') and function.__globals__.get('_cls') is cls:
            function.__globals__['_cls'] = made
    return made


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Adds __init__, __repr__ and __eq__ by the annotated fields of a class."""
    if weakref_slot and not slots:
        raise TypeError('weakref_slot is True but slots is False')

    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots)
    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    """The fields of a dataclass or of an instance."""
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple([f for f in found.values() if f._field_type == '_FIELD'])


def is_dataclass(obj):
    cls = obj if isinstance(obj, type) else type(obj)
    return hasattr(cls, _FIELDS)


def _plain(value, inner):
    kind = type(value)
    if hasattr(kind, _FIELDS):
        return inner(value)
    if isinstance(value, tuple) and hasattr(value, '_fields'):
        return kind(*[_plain(item, inner) for item in value])
    if isinstance(value, (list, tuple)):
        return kind([_plain(item, inner) for item in value])
    if isinstance(value, dict):
        pairs = [(_plain(k, inner), _plain(v, inner)) for k, v in value.items()]
        if hasattr(kind, 'default_factory'):
            result = kind(value.default_factory)
            result.update(pairs)
            return result
        return kind(pairs)
    import copy
    return copy.deepcopy(value)


def asdict(obj, *, dict_factory=dict):
    """The fields as a dict, however deep."""
    if not hasattr(type(obj), _FIELDS):
        raise TypeError('asdict() should be called on dataclass instances')

    def inner(value):
        return dict_factory([(f.name, _plain(getattr(value, f.name), inner)) for f in fields(value)])
    return inner(obj)


def astuple(obj, *, tuple_factory=tuple):
    """The fields as a tuple, however deep."""
    if not hasattr(type(obj), _FIELDS):
        raise TypeError('astuple() should be called on dataclass instances')

    def inner(value):
        return tuple_factory([_plain(getattr(value, f.name), inner) for f in fields(value)])
    return inner(obj)


def replace(obj, /, **changes):
    """A copy with some fields changed."""
    if not hasattr(type(obj), _FIELDS):
        raise TypeError('replace() should be called on dataclass instances')
    for f in getattr(obj, _FIELDS).values():
        if f._field_type == '_FIELD_CLASSVAR':
            continue
        if not f.init:
            if f.name in changes:
                raise ValueError('field %s is declared with init=False, it cannot be specified with replace()'
                                 % f.name)
            continue
        if f.name not in changes:
            if f._field_type == '_FIELD_INITVAR' and f.default is MISSING:
                raise ValueError('InitVar %r must be specified with replace()' % f.name)
            changes[f.name] = getattr(obj, f.name)
    return type(obj)(**changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
                   unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """A dataclass made by a call."""
    body = {} if namespace is None else dict(namespace)
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            name, kind = item, 'typing.Any'
        elif len(item) == 2:
            name, kind = item
        elif len(item) == 3:
            name, kind, body[item[0]] = item
        else:
            raise TypeError('Invalid field: %r' % (item,))
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError('Field names must be valid identifiers: %r' % (name,))
        if name in annotations:
            raise TypeError('Field name duplicated: %r' % (name,))
        annotations[name] = kind
    body['__annotations__'] = annotations
    body['__module__'] = 'types'
    cls = type(cls_name, bases, body)
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                     match_args=match_args, kw_only=kw_only, slots=slots)
"""#
}
