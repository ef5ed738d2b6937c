extension Scripts {
  /// `typing`, in the language itself.
  static let typing = #"""
"""Names for annotations. They are kept and not checked."""

import sys as _sys
from abc import ABCMeta as _ABCMeta, abstractmethod as _abstractmethod
from types import GenericAlias as _GenericAlias, UnionType as _UnionType

TYPE_CHECKING = False


def _shown(value):
    if isinstance(value, type):
        if isinstance(value, _GenericAlias):
            return repr(value)
        return value.__qualname__ if value.__module__ == 'builtins' else value.__module__ + '.' + value.__qualname__
    if value is ...:
        return '...'
    if isinstance(value, list):
        return '[' + ', '.join(map(_shown, value)) + ']'
    return repr(value)


def _checked(value, message='Parameters to generic types must be types.'):
    """What may stand for a type: None for its class, a text for a reference."""
    if value is None:
        return type(None)
    if isinstance(value, str):
        return ForwardRef(value)
    if type(value) is tuple:
        raise TypeError('%s Got %r.' % (message, value))
    return value


class _Type:
    """Base of what stands in annotations."""

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __mro_entries__(self, bases):
        return ()


class _Special(_Type):
    """A name like `Any` or `Union`, which may take parameters."""

    def __init__(self, name, doc='', take=None):
        self._name = self.__name__ = self.__qualname__ = name
        self.__module__ = 'typing'
        self._take = take
        self.__doc__ = doc

    def __getitem__(self, parameters):
        if self._take is None:
            raise TypeError("type 'Any' is not subscriptable" if self._name == 'Any'
                            else 'typing.%s is not subscriptable' % self._name)
        return self._take(self, parameters)

    def __call__(self, *args, **kwargs):
        raise TypeError('Any cannot be instantiated' if self._name == 'Any' else 'Cannot instantiate typing.' + self._name)

    def __instancecheck__(self, instance):
        raise TypeError('typing.%s cannot be used with isinstance()' % self._name)

    def __repr__(self):
        return 'typing.' + self._name


class _Alias(_Type):
    """A class under its name of typing, with or without parameters."""

    def __init__(self, name, origin, args=None):
        self._name = name
        self.__name__ = self.__qualname__ = name
        self.__module__ = 'typing'
        self.__origin__ = origin
        if args is not None:
            self.__args__ = args
            self.__parameters__ = _parameters(args)

    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        if hasattr(self, '__args__'):
            return _Alias(self._name, self.__origin__, _filled(self, parameters))
        if self._name == 'Callable':
            if len(parameters) != 2:
                raise TypeError('Callable must be used as Callable[[arg, ...], result].')
            given, result = parameters
            given = tuple(given) if isinstance(given, list) else (given,)
            return _Alias(self._name, self.__origin__, tuple(map(_checked, given)) + (_checked(result),))
        if self._name == 'Tuple' and parameters == ((),):
            parameters = ()
        wanted = _COUNTS.get(self._name, 1)
        if self._name != 'Tuple' and len(parameters) != wanted:
            many = 'many' if len(parameters) > wanted else 'few'
            raise TypeError('Too %s arguments for %r; actual %d, expected %d' % (many, self, len(parameters), wanted))
        return _Alias(self._name, self.__origin__, tuple([p if p is ... else _checked(p) for p in parameters]))

    def __call__(self, *args, **kwargs):
        raise TypeError('Type %s cannot be instantiated; use %s() instead' % (self._name, self.__origin__.__name__))

    def __instancecheck__(self, instance):
        return self.__subclasscheck__(type(instance))

    def __subclasscheck__(self, cls):
        if hasattr(self, '__args__'):
            raise TypeError('Subscripted generics cannot be used with class and instance checks')
        return issubclass(cls, self.__origin__)

    def __eq__(self, other):
        if not isinstance(other, _Alias):
            return NotImplemented
        return (self._name, getattr(self, '__args__', None)) == (other._name, getattr(other, '__args__', None))

    def __hash__(self):
        return hash((self._name, getattr(self, '__args__', None)))

    def __repr__(self):
        if not hasattr(self, '__args__'):
            return 'typing.' + self._name
        args = self.__args__
        if self._name == 'Callable':
            given = '...' if args[0] is ... else '[' + ', '.join(map(_shown, args[:-1])) + ']'
            return 'typing.Callable[%s, %s]' % (given, _shown(args[-1]))
        return 'typing.%s[%s]' % (self._name, ', '.join(map(_shown, args)) or '()')


_COUNTS = {'Dict': 2, 'DefaultDict': 2, 'OrderedDict': 2, 'Mapping': 2, 'MutableMapping': 2, 'ChainMap': 2,
           'Generator': 3, 'AsyncGenerator': 2, 'Coroutine': 3, 'ItemsView': 2}


def _parameters(args):
    found = []
    for arg in args:
        for each in [arg] if isinstance(arg, TypeVar) else getattr(arg, '__parameters__', ()):
            if each not in found:
                found.append(each)
    return tuple(found)


def _filled(alias, parameters):
    if not alias.__parameters__:
        raise TypeError('%r is not a generic class' % (alias,))
    if len(parameters) != len(alias.__parameters__):
        many = 'many' if len(parameters) > len(alias.__parameters__) else 'few'
        raise TypeError('Too %s arguments for %r; actual %d, expected %d'
                        % (many, alias, len(parameters), len(alias.__parameters__)))
    table = dict(zip(alias.__parameters__, parameters))
    args = []
    for arg in alias.__args__:
        if isinstance(arg, TypeVar):
            arg = table[arg]
        elif getattr(arg, '__parameters__', ()):
            arg = arg[tuple([table[p] for p in arg.__parameters__])]
        args.append(arg)
    return tuple(args)


class _UnionAlias(_Type):
    __module__ = 'typing'

    def __init__(self, args):
        self.__origin__ = Union
        self.__args__ = args
        self.__parameters__ = _parameters(args)

    def __getitem__(self, parameters):
        return Union[_filled(self, parameters if isinstance(parameters, tuple) else (parameters,))]

    def __eq__(self, other):
        if not isinstance(other, (_UnionAlias, _UnionType)):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __instancecheck__(self, instance):
        return isinstance(instance, self.__args__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__args__)

    def __repr__(self):
        others = [arg for arg in self.__args__ if arg is not type(None)]
        if len(others) == 1 and len(self.__args__) == 2:
            return 'typing.Optional[%s]' % _shown(others[0])
        return 'typing.Union[%s]' % ', '.join(map(_shown, self.__args__))


def _union(self, parameters):
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    if not parameters:
        raise TypeError('Cannot take a Union of no types.')
    flat = []
    for parameter in parameters:
        parameter = _checked(parameter, 'Union[arg, ...]: each arg must be a type.')
        for each in parameter.__args__ if isinstance(parameter, (_UnionAlias, _UnionType)) else (parameter,):
            if each not in flat:
                flat.append(each)
    return flat[0] if len(flat) == 1 else _UnionAlias(tuple(flat))


def _optional(self, parameter):
    return Union[_checked(parameter, 'typing.Optional requires a single type.'), type(None)]


class _Written(_Type):
    """`Literal[...]`, `ClassVar[...]`, `Annotated[...]` and their like."""

    __module__ = 'typing'

    def __init__(self, form, args):
        self._name = self.__name__ = form._name
        self.__origin__ = form
        self.__args__ = args
        self.__parameters__ = _parameters(args)

    def __eq__(self, other):
        if not isinstance(other, _Written):
            return NotImplemented
        return self.__origin__ is other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__._name, self.__args__))

    def __repr__(self):
        show = repr if self.__origin__ is Literal else _shown
        return 'typing.%s[%s]' % (self.__origin__._name, ', '.join(map(show, self.__args__)))


def _literal(self, parameters):
    parameters = parameters if isinstance(parameters, tuple) else (parameters,)
    flat = []
    for parameter in parameters:
        for each in parameter.__args__ if isinstance(parameter, _Written) else (parameter,):
            if not any(each == known and type(each) is type(known) for known in flat):
                flat.append(each)
    return _Written(self, tuple(flat))


def _one(self, parameter):
    return _Written(self, (_checked(parameter),))


def _several(self, parameters):
    return _Written(self, parameters if isinstance(parameters, tuple) else (parameters,))


class _AnnotatedAlias(_Type):
    __module__ = 'typing'

    def __init__(self, origin, metadata):
        self.__origin__ = origin
        self.__metadata__ = metadata
        self.__args__ = (origin,)
        self.__parameters__ = _parameters((origin,))

    def __call__(self, *args, **kwargs):
        return self.__origin__(*args, **kwargs)

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __repr__(self):
        return 'typing.Annotated[%s, %s]' % (_shown(self.__origin__), ', '.join(map(repr, self.__metadata__)))


def _annotated(self, parameters):
    if not isinstance(parameters, tuple) or len(parameters) < 2:
        raise TypeError('Annotated[...] should be used with at least two arguments (a type and an annotation).')
    origin, metadata = _checked(parameters[0]), parameters[1:]
    if isinstance(origin, _AnnotatedAlias):
        origin, metadata = origin.__origin__, origin.__metadata__ + metadata
    return _AnnotatedAlias(origin, metadata)


class ForwardRef(_Type):
    """A type by its name."""

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError('Forward reference must be a string -- got %r' % (arg,))
        self.__forward_arg__ = arg

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __repr__(self):
        return 'ForwardRef(%r)' % self.__forward_arg__


class TypeVar(_Type):
    """A type that stands for others."""

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        if covariant and contravariant:
            raise ValueError('Bivariant types are not supported.')
        if constraints and bound is not None:
            raise TypeError('Constraints cannot be combined with bound=...')
        if len(constraints) == 1:
            raise TypeError('A single constraint is not allowed')
        self.__name__ = name
        self.__constraints__ = constraints
        self.__bound__ = bound
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant

    def __repr__(self):
        mark = '+' if self.__covariant__ else '-' if self.__contravariant__ else '~'
        return mark + self.__name__


class ParamSpec(TypeVar):
    """Parameters that stand for others."""

    @property
    def args(self):
        return self

    kwargs = args


class TypeVarTuple(TypeVar):
    """Types that stand for others."""

    def __iter__(self):
        return iter((self,))


class NewType(_Type):
    """A name for a type; calling it gives the value back."""

    def __init__(self, name, tp):
        self.__name__ = self.__qualname__ = name
        self.__supertype__ = tp
        self.__module__ = '__main__'

    def __call__(self, x):
        return x

    def __repr__(self):
        return '%s.%s' % (self.__module__, self.__name__)


Any = _Special('Any', 'Any value.')
Union = _Special('Union', 'One of several types.', _union)
Optional = _Special('Optional', 'A type or None.', _optional)
Literal = _Special('Literal', 'One of several values.', _literal)
ClassVar = _Special('ClassVar', 'Not of the instances.', _one)
Final = _Special('Final', 'Not changed.', _one)
Required = _Special('Required', 'A key that is there.', _one)
NotRequired = _Special('NotRequired', 'A key that may be absent.', _one)
TypeGuard = _Special('TypeGuard', 'What a test proves.', _one)
Unpack = _Special('Unpack', 'Types unpacked.', _one)
Concatenate = _Special('Concatenate', 'Parameters put together.', _several)
Annotated = _Special('Annotated', 'A type with more.', _annotated)
NoReturn = _Special('NoReturn', 'Never returns.')
Never = _Special('Never', 'No value.')
Self = _Special('Self', 'The class itself.')
LiteralString = _Special('LiteralString', 'A string as written.')
TypeAlias = _Special('TypeAlias', 'A name for a type.')

Text = str
AnyStr = TypeVar('AnyStr', bytes, str)

for _name, _origin in (('List', list), ('Dict', dict), ('Set', set), ('FrozenSet', frozenset), ('Tuple', tuple),
                       ('Type', type)):
    globals()[_name] = _Alias(_name, _origin)

_CONTAINERS = ('AbstractSet Awaitable ByteString Callable Collection Container Coroutine Generator Hashable '
               'ItemsView Iterable Iterator KeysView Mapping MappingView MutableMapping MutableSequence MutableSet '
               'Reversible Sequence Sized ValuesView AsyncIterator AsyncIterable AsyncGenerator').split()
_COLLECTIONS = {'DefaultDict': 'defaultdict', 'OrderedDict': 'OrderedDict', 'Counter': 'Counter', 'Deque': 'deque',
                'ChainMap': 'ChainMap'}


class _LaterAlias(_Alias):
    """An alias whose class is looked up when it is asked for: annotations rarely do."""

    def __init__(self, name, module, target, args=None):
        self._where = module, target
        super().__init__(name, None, args)
        del self.__origin__

    def __getattr__(self, name):
        if name == '__origin__':
            import importlib
            module, target = self.__dict__['_where']
            self.__origin__ = getattr(importlib.import_module(module), target, None)
            return self.__origin__
        raise AttributeError(name)

    def __getitem__(self, parameters):
        made = _Alias.__getitem__(_Alias(self._name, None), parameters)
        return _LaterAlias(self._name, *self._where, made.__args__)


for _name in _CONTAINERS:
    globals()[_name] = _LaterAlias(_name, 'collections.abc', 'Set' if _name == 'AbstractSet' else _name)
for _name, _target in _COLLECTIONS.items():
    globals()[_name] = _LaterAlias(_name, 'collections', _target)
Pattern = _LaterAlias('Pattern', 're', 'Pattern')
Match = _LaterAlias('Match', 're', 'Match')
ContextManager = _LaterAlias('ContextManager', 'contextlib', 'AbstractContextManager')


class IO:
    """A file."""

    def __class_getitem__(cls, parameters):
        return cls


class TextIO(IO):
    """A file of text."""


class BinaryIO(IO):
    """A file of bytes."""


class Generic:
    """Base of classes with parameters."""

    def __class_getitem__(cls, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        if cls is Generic and not all(isinstance(p, TypeVar) for p in parameters):
            raise TypeError('Parameters to Generic[...] must all be type variables or parameter specification variables.')
        return _GenericAlias(cls, parameters)


class _ProtocolMeta(_ABCMeta):
    """The class of protocols: what has the members belongs to them."""

    def __instancecheck__(cls, instance):
        if cls.__dict__.get('_is_protocol') and not cls.__dict__.get('_is_runtime') and cls is not Protocol:
            raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
        if cls in type(instance).__mro__:
            return True
        return bool(cls.__dict__.get('_is_protocol')) and cls is not Protocol and all(
            hasattr(instance, name) for name in _members(cls))


    def __subclasscheck__(cls, other):
        if not isinstance(other, type):
            raise TypeError('issubclass() arg 1 must be a class')
        if cls in other.__mro__:
            return True
        if not cls.__dict__.get('_is_protocol') or cls is Protocol:
            return False
        if not cls.__dict__.get('_is_runtime'):
            raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
        for name in _members(cls):
            if not callable(getattr(cls, name, None)):
                raise TypeError("Protocols with non-method members don't support issubclass()")
            if not any(base.__dict__.get(name) is not None for base in other.__mro__):
                return False
        return True


def _members(cls):
    """The names that a protocol and those it derives from write down."""
    names = []
    for base in cls.__mro__:
        if base.__dict__.get('_is_protocol') and base is not Protocol:
            names += [name for name in [*base.__dict__, *base.__dict__.get('__annotations__', {})]
                      if not name.startswith('_') or name in _PROTOCOL_METHODS]
    return names


_PROTOCOL_METHODS = ('__call__', '__len__', '__iter__', '__next__', '__getitem__', '__contains__', '__enter__',
                     '__exit__', '__int__', '__float__', '__index__', '__abs__', '__round__', '__bytes__', '__lt__',
                     '__add__')


class Protocol(Generic, metaclass=_ProtocolMeta):
    """Base of classes that only describe."""

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        cls._is_protocol = Protocol in cls.__bases__
        if cls._is_protocol and '__init__' not in cls.__dict__:
            cls.__init__ = _no_init

    def __class_getitem__(cls, parameters):
        return cls if cls is Protocol else Generic.__class_getitem__.__func__(cls, parameters)


def _no_init(self, *args, **kwargs):
    if type(self).__dict__.get('_is_protocol'):
        raise TypeError('Protocols cannot be instantiated')
    for base in type(self).__mro__:
        own = base.__dict__.get('__init__')
        if own is not None and own is not _no_init and base is not object:
            return own(self, *args, **kwargs)


def runtime_checkable(cls):
    """Lets isinstance look whether the members of a protocol are there."""
    if not getattr(cls, '_is_protocol', False):
        raise TypeError('@runtime_checkable can be only applied to protocol classes, got %r' % cls)
    cls._is_runtime = True
    return cls


@runtime_checkable
class SupportsInt(Protocol):
    def __int__(self): ...


@runtime_checkable
class SupportsFloat(Protocol):
    def __float__(self): ...


@runtime_checkable
class SupportsIndex(Protocol):
    def __index__(self): ...


@runtime_checkable
class SupportsAbs(Protocol):
    def __abs__(self): ...


@runtime_checkable
class SupportsRound(Protocol):
    def __round__(self, ndigits=0): ...


@runtime_checkable
class SupportsBytes(Protocol):
    def __bytes__(self): ...


def NamedTuple(typename, fields=None, /, **kwargs):
    """A class of tuples whose items also have names; also a base of classes that annotate them."""
    from collections import namedtuple
    if fields is not None and kwargs:
        raise TypeError("Either list of fields or keywords can be provided to NamedTuple, not both")
    pairs = list(kwargs.items() if fields is None else fields)
    made = namedtuple(typename, [name for name, kind in pairs])
    made.__annotations__ = dict(pairs)
    made.__new__.__annotations__ = dict(pairs)
    return made


def _named_tuple_class(name, bases, body):
    from collections import namedtuple
    types = body.get('__annotations__', {})
    defaults = []
    for field in types:
        if field in body:
            defaults.append(field)
        elif defaults:
            raise TypeError('Non-default namedtuple field %s cannot follow default field%s %s' % (
                field, 's' if len(defaults) > 1 else '', ', '.join(defaults)))
    for field in types:
        if field.startswith('_'):
            raise ValueError('Field names cannot start with an underscore: %r' % field)
    made = namedtuple(name, list(types), defaults=[body[field] for field in defaults], module=body.get('__module__'))
    made.__annotations__ = dict(types)
    made.__qualname__ = body.get('__qualname__', name)
    for key, value in body.items():
        if key in ('__new__', '__init__', '__slots__', '__getnewargs__', '_fields', '_field_defaults', '_make',
                   '_replace', '_asdict'):
            raise AttributeError('Cannot overwrite NamedTuple attribute ' + key)
        if key not in made._fields and key not in ('__module__', '__qualname__', '__annotations__'):
            setattr(made, key, value)
    return made


NamedTuple.__class_maker__ = _named_tuple_class


class TypedDict(dict):
    """Base of dicts whose keys are written down."""

    def __new__(cls, *args, **kwargs):
        if cls is not TypedDict:
            return dict(*args, **kwargs)
        name, fields = args
        total = kwargs.pop('total', True)
        made = type(name, (TypedDict,), {'__annotations__': dict(fields)})
        made.__module__ = '__main__'
        made.__total__ = total
        return made

    def __init_subclass__(cls, total=True, **kwargs):
        annotations, required, optional = {}, set(), set()
        for base in cls.__bases__:
            annotations.update(base.__dict__.get('__annotations__', {}))
            required |= base.__dict__.get('__required_keys__', frozenset())
            optional |= base.__dict__.get('__optional_keys__', frozenset())
        own = cls.__dict__.get('__annotations__', {})
        for name, kind in own.items():
            form = kind.__origin__ if isinstance(kind, _Written) else None
            (required if form is Required or total and form is not NotRequired else optional).add(name)
        annotations.update(own)
        cls.__annotations__ = annotations
        cls.__required_keys__ = frozenset(required)
        cls.__optional_keys__ = frozenset(optional)
        cls.__total__ = total


def cast(typ, val):
    """The value, whatever it is."""
    return val


def reveal_type(obj, /):
    print('Runtime type is %r' % type(obj).__name__, file=_sys.stderr)
    return obj


def assert_type(val, typ, /):
    return val


def assert_never(arg, /):
    raise AssertionError('Expected code to be unreachable, but got: ' + repr(arg))


def _overload_dummy(*args, **kwds):
    raise NotImplementedError('You should not call an overloaded function. A series of @overload-decorated functions '
                              'outside a stub module should always be followed by an implementation that is not '
                              '@overload-ed.')


def overload(func):
    return _overload_dummy


def final(f):
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def override(method, /):
    return method


def no_type_check(arg):
    arg.__no_type_check__ = True
    return arg


def dataclass_transform(**kwargs):
    return lambda cls: cls


def is_typeddict(tp):
    return isinstance(tp, type) and issubclass(tp, TypedDict) and tp is not TypedDict


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations of a class with its bases, a function or a module."""
    def value(kind, names):
        if kind is None:
            return type(None)
        if isinstance(kind, ForwardRef):
            kind = kind.__forward_arg__
        if isinstance(kind, str):
            # Names are looked up; code is not evaluated.
            found = names
            for i, part in enumerate(kind.split('.')):
                if i:
                    found = getattr(found, part)
                elif part in names:
                    found = names[part]
                elif hasattr(_builtins, part):
                    found = getattr(_builtins, part)
                else:
                    raise NameError('name %r is not defined' % part)
            return found
        if isinstance(kind, _AnnotatedAlias) and not include_extras:
            return kind.__origin__
        return kind

    import builtins as _builtins
    if isinstance(obj, type):
        hints = {}
        for base in reversed(obj.__mro__):
            module = _sys.modules.get(base.__module__)
            names = {**(vars(module) if module else {}), **(globalns or {}), **(localns or {})}
            for name, kind in base.__dict__.get('__annotations__', {}).items():
                hints[name] = value(kind, names)
        return hints
    annotations = getattr(obj, '__annotations__', None)
    if annotations is None:
        if callable(obj):
            return {}
        raise TypeError('%r is not a module, class, method, or function.' % (obj,))
    module = _sys.modules.get(getattr(obj, '__module__', None))
    names = {**(vars(module) if module else {}), **(globalns or {}), **(localns or {})}
    return {name: value(kind, names) for name, kind in annotations.items()}


def get_origin(tp):
    """What a type with parameters is made of."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, _UnionType):
        return _UnionType
    if tp is Generic:
        return Generic
    if isinstance(tp, (_Alias, _UnionAlias, _Written, _GenericAlias)):
        return tp.__origin__
    return None


def get_args(tp):
    """The parameters of a type."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if isinstance(tp, (_Alias, _UnionAlias, _Written, _GenericAlias, _UnionType)):
        args = getattr(tp, '__args__', ())
        if args and getattr(tp, '_name', None) == 'Callable' and args[0] is not ...:
            return list(args[:-1]), args[-1]
        return args
    return ()
"""#
}
