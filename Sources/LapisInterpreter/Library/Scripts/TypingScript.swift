extension Scripts {
  /// `typing`, in the language itself.
  static let typing = #"""
"""Names for annotations. They are accepted and not checked."""

TYPE_CHECKING = False


class _Form:
    """Something that stands in an annotation: it can be subscripted, combined and called."""

    def __init__(self, name, parameters=None):
        self.__name__ = name
        self._name = name
        self.__args__ = () if parameters is None else parameters

    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        return _Form(self._name, parameters)

    def __or__(self, other):
        return _Form('Union', (self, other))

    __ror__ = __or__

    def __call__(self, *args, **kwargs):
        return self

    def __repr__(self):
        if not self.__args__:
            return 'typing.' + self._name
        shown = ', '.join(arg.__name__ if isinstance(arg, type) else repr(arg) for arg in self.__args__)
        return 'typing.%s[%s]' % (self._name, shown)

    def __eq__(self, other):
        return isinstance(other, _Form) and self._name == other._name and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self._name, len(self.__args__)))


Any = _Form('Any')
AnyStr = _Form('AnyStr')
Annotated = _Form('Annotated')
AsyncIterator = _Form('AsyncIterator')
Awaitable = _Form('Awaitable')
Callable = _Form('Callable')
ClassVar = _Form('ClassVar')
Collection = _Form('Collection')
Container = _Form('Container')
Counter = _Form('Counter')
DefaultDict = _Form('DefaultDict')
Deque = _Form('Deque')
Dict = _Form('Dict')
Final = _Form('Final')
FrozenSet = _Form('FrozenSet')
Generator = _Form('Generator')
Hashable = _Form('Hashable')
IO = _Form('IO')
Iterable = _Form('Iterable')
Iterator = _Form('Iterator')
List = _Form('List')
Literal = _Form('Literal')
Mapping = _Form('Mapping')
MutableMapping = _Form('MutableMapping')
MutableSequence = _Form('MutableSequence')
NoReturn = _Form('NoReturn')
Optional = _Form('Optional')
OrderedDict = _Form('OrderedDict')
Pattern = _Form('Pattern')
Self = _Form('Self')
Sequence = _Form('Sequence')
Set = _Form('Set')
Sized = _Form('Sized')
SupportsFloat = _Form('SupportsFloat')
SupportsInt = _Form('SupportsInt')
Text = str
TextIO = _Form('TextIO')
BinaryIO = _Form('BinaryIO')
Tuple = _Form('Tuple')
Type = _Form('Type')
TypeAlias = _Form('TypeAlias')
Union = _Form('Union')


class Generic:
    """Base of classes with parameters."""

    def __class_getitem__(cls, parameters):
        return cls


class Protocol(Generic):
    """Base of classes that only describe."""


def TypeVar(name, *constraints, bound=None, covariant=False, contravariant=False):
    return _Form(name)


def ParamSpec(name, **kwargs):
    return _Form(name)


def NewType(name, tp):
    def new_type(x):
        return x
    new_type.__name__ = name
    return new_type


def cast(typ, val):
    return val


def overload(func):
    return func


def final(f):
    return f


def no_type_check(arg):
    return arg


def runtime_checkable(cls):
    return cls


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    return dict(getattr(obj, '__annotations__', {}))


def get_origin(tp):
    return None


def get_args(tp):
    return getattr(tp, '__args__', ())


def assert_never(arg):
    raise AssertionError('Expected code to be unreachable, but got: %r' % (arg,))


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
    """A dict whose keys are written down."""
"""#
}
