extension Scripts {
  /// `enum`, in the language itself. The class of its classes stands for what a metaclass would do.
  static let `enum` = #"""
"""Enumerations: classes whose members are constants."""

__all__ = ['EnumMeta', 'EnumType', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'ReprEnum', 'auto', 'unique',
           'property', 'nonmember', 'member', 'verify', 'UNIQUE', 'CONTINUOUS', 'NAMED_FLAGS', 'FlagBoundary',
           'STRICT', 'CONFORM', 'EJECT', 'KEEP', 'global_enum']

_property = property
_set = type.__setattr__
_absent = object()
STRICT = 'strict'
CONFORM = 'conform'
EJECT = 'eject'
KEEP = 'keep'
UNIQUE = 'one name per value'
CONTINUOUS = 'no skipped integer values'
NAMED_FLAGS = 'multi-flag aliases may not contain unnamed flags'


class FlagBoundary:
    STRICT = STRICT
    CONFORM = CONFORM
    EJECT = EJECT
    KEEP = KEEP


class auto:
    """A value that is counted up."""

    def __init__(self, value=_absent):
        self.value = value

    def __repr__(self):
        return 'auto(%r)' % (None if self.value is _absent else self.value,)

    def __or__(self, other):
        return _Later(lambda a, b: a | b, self, other)

    def __ror__(self, other):
        return _Later(lambda a, b: a | b, other, self)

    def __and__(self, other):
        return _Later(lambda a, b: a & b, self, other)

    def __xor__(self, other):
        return _Later(lambda a, b: a ^ b, self, other)

    def __invert__(self):
        return _Later(lambda a, b: ~a, self, 0)


class _Later(auto):
    """What is computed of values that are not counted up yet."""

    def __init__(self, operation, left, right):
        self.value = _absent
        self.operation = operation
        self.left = left
        self.right = right


class nonmember:
    """Keeps a value of the class body from becoming a member."""

    def __init__(self, value):
        self.value = value


class member:
    """Makes a member of a value that would not become one."""

    def __init__(self, value):
        self.value = value


def _is_descriptor(value):
    kind = type(value)
    return hasattr(kind, '__get__') or hasattr(kind, '__set__') or hasattr(kind, '__delete__')


def _is_special(name):
    return (name[:2] == name[-2:] == '__' and len(name) > 4) or (
        len(name) > 2 and name[0] == name[-1] == '_' and name[1:2] != '_' and name[-2:-1] != '_')


class EnumType(type):
    """The class of enumerations."""

    def __init__(cls, boundary=None):
        body = cls.__dict__
        base = None
        for found in cls.__mro__[1:]:
            if isinstance(found, EnumType):
                if base is None:
                    base = found
                if found._member_map_:
                    type_name = "<%s %r>" % ('flag' if _flag is not None and issubclass(cls, _flag) else 'enum', cls.__name__)
                    raise TypeError('%s cannot extend %r' % (type_name, found))
        _set(cls, '_member_map_', {})
        _set(cls, '_member_names_', [])
        _set(cls, '_value2member_map_', {})
        _set(cls, '_unhashable_', [])
        if base is None:
            return
        if '_generate_next_value_' in body:
            generate = body['_generate_next_value_']
            if not isinstance(generate, staticmethod):
                _set(cls, '_generate_next_value_', staticmethod(generate))
        _set(cls, '_boundary_', boundary or body.get('_boundary_') or base._boundary_)
        data_type = _data_type(cls)
        _set(cls, '_member_type_', data_type)
        # Texts are the enumeration's, not those of the builtin type it is mixed with.
        for name in ('__repr__', '__str__', '__format__'):
            if name not in body:
                found = getattr(cls, name)
                if found is getattr(data_type, name) or found is getattr(object, name):
                    _set(cls, name, getattr(base, name))
        ignored = body.get('_ignore_', ())
        if isinstance(ignored, str):
            ignored = ignored.replace(',', ' ').split()
        new = _find_new(cls, data_type)
        given = []
        private = '_%s__' % cls.__name__.lstrip('_')
        for name in list(body):
            value = body[name]
            if name in ignored:
                type.__delattr__(cls, name)
                continue
            if isinstance(value, nonmember):
                _set(cls, name, value.value)
                continue
            if isinstance(value, member):
                value = value.value
            elif (_is_special(name) or name.startswith(private) or _is_descriptor(value)
                  or name in ('_member_map_', '_member_names_', '_value2member_map_', '_unhashable_',
                              '_member_type_', '_boundary_')):
                continue
            if name == 'mro':
                raise ValueError('invalid enum member name(s) %r' % name)
            given.append((name, value))
        if '_ignore_' in body:
            type.__delattr__(cls, '_ignore_')
        last_values = []
        for name, value in given:
            value = _filled(value, cls, name, len(last_values), last_values)
            last_values.append(value)
            _add_member(cls, name, value, data_type, new)
        if _flag is not None and issubclass(cls, _flag):
            _finish_flag(cls)

    def __call__(cls, value=_absent, names=_absent, *values, module=None, qualname=None, type=None, start=1,
                 boundary=None):
        if value is _absent:
            raise TypeError("EnumType.__call__() missing 1 required positional argument: 'value'")
        if names is _absent and type is None:
            return _lookup(cls, value)
        if cls._member_map_:
            return _lookup(cls, (value, names) + values)
        return _create(cls, value, None if names is _absent else names, module, qualname, type, start)

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True

    def __contains__(cls, member):
        if not isinstance(member, Enum):
            raise TypeError("unsupported operand type(s) for 'in': '%s' and '%s'" % (
                type(member).__qualname__, type(cls).__qualname__))
        return isinstance(member, cls) and member._name_ in cls._member_map_

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', {}):
            raise AttributeError('cannot reassign member %r' % (name,))
        _set(cls, name, value)

    def __delattr__(cls, name):
        if name in cls._member_map_:
            raise AttributeError('%r cannot delete member %r.' % (cls.__name__, name))
        type.__delattr__(cls, name)

    def __getattr__(cls, name):
        raise AttributeError(name)

    def __repr__(cls):
        if _flag is not None and issubclass(cls, _flag):
            return '<flag %r>' % cls.__name__
        return '<enum %r>' % cls.__name__

    def __dir__(cls):
        return ['__class__', '__contains__', '__doc__', '__getitem__', '__iter__', '__len__', '__members__',
                '__module__', '__name__', '__qualname__'] + cls._member_names_

    @_property
    def __members__(cls):
        return _proxy(cls._member_map_)


EnumMeta = EnumType
Enum = None
_flag = None
_int = int
_str = str
_proxy = type(EnumType.__dict__)


def _data_type(cls):
    """The builtin type whose values members are, or object."""
    for base in cls.__mro__[1:]:
        if base is object:
            continue
        if isinstance(base, EnumType):
            if base._member_type_ is not object:
                return base._member_type_
            continue
        if '__new__' in base.__dict__ or '__dataclass_fields__' in base.__dict__:
            return base
    return object


def _find_new(cls, data_type):
    for base in cls.__mro__:
        if base is object:
            break
        if isinstance(base, EnumType) and '__new__' in base.__dict__:
            return base.__dict__['__new__'].__func__
    return data_type.__new__


def _filled(value, cls, name, count, last_values):
    """The value with what `auto()` stands for."""
    if isinstance(value, _Later):
        left = _filled(value.left, cls, name, count, last_values)
        right = _filled(value.right, cls, name, count, last_values)
        return value.operation(left, right)
    if isinstance(value, auto):
        if value.value is _absent:
            value.value = cls._generate_next_value_(name, 1, count, last_values[:])
        return value.value
    if type(value) is tuple and any(isinstance(part, auto) for part in value):
        return tuple([_filled(part, cls, name, count, last_values) for part in value])
    return value


def _add_member(cls, name, value, data_type, new):
    args = value if isinstance(value, tuple) and data_type is not tuple else (value,)
    if new is object.__new__:
        found = new(cls)
    else:
        found = new(cls, *args)
    if '_value_' not in found.__dict__:
        if data_type is object:
            found._value_ = value
        else:
            try:
                found._value_ = data_type(*args)
            except Exception as error:
                raise TypeError('_value_ not set in __new__, unable to create it') from error
    value = found._value_
    found._name_ = name
    found.__objclass__ = cls
    found._sort_order_ = len(cls._member_names_)
    cls.__init__(found, *args)
    for other in cls._member_map_.values():
        if other._value_ == value and type(other._value_) == type(value) or other._value_ == value:
            found = other
            break
    else:
        if not (_flag is not None and issubclass(cls, _flag)) or _is_single(value):
            cls._member_names_.append(name)
        try:
            cls._value2member_map_[value] = found
        except TypeError:
            cls._unhashable_.append(found)
    _set(cls, name, found)
    cls._member_map_[name] = found


def _is_single(value):
    return isinstance(value, _int) and value > 0 and value & (value - 1) == 0


def _finish_flag(cls):
    mask = 0
    for found in cls._member_map_.values():
        if isinstance(found._value_, _int):
            mask |= found._value_
    single = 0
    for name in cls._member_names_:
        single |= cls._member_map_[name]._value_
    _set(cls, '_flag_mask_', mask)
    _set(cls, '_singles_mask_', single)
    _set(cls, '_all_bits_', 2 ** mask.bit_length() - 1)


def _lookup(cls, value):
    if type(value) is cls:
        return value
    try:
        return cls._value2member_map_[value]
    except KeyError:
        pass
    except TypeError:
        for found in cls._unhashable_:
            if found._value_ == value:
                return found
    if not cls._member_map_ and cls.__mro__[1] is not object and not cls._member_names_:
        if not (_flag is not None and issubclass(cls, _flag)):
            raise TypeError('%r has no members defined' % cls)
    problem = None
    result = None
    try:
        result = cls._missing_(value)
    except Exception as error:
        problem = error
    if isinstance(result, cls):
        return result
    if _flag is not None and issubclass(cls, _flag) and cls._boundary_ is EJECT and isinstance(result, _int):
        return result
    wrong = ValueError('%r is not a valid %s' % (value, cls.__qualname__))
    if problem is None and result is not None:
        problem = TypeError('error in %s._missing_: returned %r instead of None or a valid member'
                            % (cls.__name__, result))
    if problem is None:
        raise wrong
    if not isinstance(problem, ValueError):
        problem.__context__ = wrong
    raise problem


def _create(cls, class_name, names, module, qualname, kind, start):
    """An enumeration made by a call: Enum('Color', 'RED GREEN')."""
    body = {}
    if isinstance(names, str):
        names = names.replace(',', ' ').split()
    if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
        last_values = []
        pairs = []
        for count, name in enumerate(names):
            value = cls._generate_next_value_(name, start, count, last_values[:])
            last_values.append(value)
            pairs.append((name, value))
        names = pairs
    if names is None:
        names = ()
    for item in names:
        if isinstance(item, str):
            body[item] = names[item]
        else:
            body[item[0]] = item[1]
    if module is not None:
        body['__module__'] = module
    else:
        import sys
        body['__module__'] = '__main__'
    if qualname is not None:
        body['__qualname__'] = qualname
    bases = (cls,) if kind is None else (kind, cls)
    return type(class_name, bases, body)


class Enum(metaclass=EnumType):
    """Base of enumerations."""

    _member_type_ = object
    _boundary_ = None

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        numbers = [value for value in last_values if isinstance(value, _int)]
        try:
            return sorted(last_values)[-1] + 1
        except TypeError:
            return max(numbers) + 1 if numbers else start

    def __init__(self, *args, **kwds):
        pass

    @classmethod
    def _missing_(cls, value):
        return None

    @_property
    def name(self):
        """The name of the member."""
        return self._name_

    @name.setter
    def name(self, value):
        raise AttributeError("<enum 'Enum'> cannot set attribute 'name'")

    @_property
    def value(self):
        """The value of the member."""
        return self._value_

    @value.setter
    def value(self, value):
        raise AttributeError("<enum 'Enum'> cannot set attribute 'value'")

    def __repr__(self):
        return '<%s.%s: %s>' % (type(self).__name__, self._name_, _value_repr(self))

    def __str__(self):
        return '%s.%s' % (type(self).__name__, self._name_)

    def __format__(self, format_spec):
        return _str.__format__(_str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __dir__(self):
        own = [name for name in self.__dict__ if name[0] != '_']
        for base in type(self).__mro__:
            own += [name for name in base.__dict__ if name[0] != '_' and name not in type(self)._member_map_]
        return sorted(set(['__class__', '__doc__', '__eq__', '__hash__', '__module__'] + own))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce_ex__(self, proto):
        return type(self), (self._value_,)


def _value_repr(found):
    data_type = type(found)._member_type_
    if data_type in (object,) or '__dataclass_fields__' in data_type.__dict__:
        return repr(found._value_)
    try:
        return data_type.__repr__(found._value_)
    except TypeError:
        return repr(found._value_)


class ReprEnum(Enum):
    """Only the repr is the enumeration's: str and format are those of the value."""


class IntEnum(int, ReprEnum):
    """An enumeration of ints."""

    __repr__ = Enum.__repr__

    def __str__(self):
        return _int.__repr__(self._value_)

    def __format__(self, spec):
        return format(self._value_, spec)

    def __hash__(self):
        return hash(self._value_)


class StrEnum(str, ReprEnum):
    """An enumeration of strings."""

    __repr__ = Enum.__repr__

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError('too many arguments for str(): %r' % (values,))
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError('%r is not a string' % (values[0],))
        value = str(*values)
        found = str.__new__(cls, value)
        found._value_ = value
        return found

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    def __str__(self):
        return self._value_

    def __format__(self, spec):
        return format(self._value_, spec)

    def __hash__(self):
        return hash(self._value_)


def _bin(number, width):
    if number < 0:
        digits = bin(~number ^ ((1 << width) - 1) if width else 0)[2:].rjust(width, '1')
        return '0b1 ' + digits[-width:]
    return '0b0 ' + bin(number)[2:].rjust(width, '0')


class Flag(Enum):
    """An enumeration whose members can be combined."""

    _boundary_ = STRICT
    _flag_mask_ = 0
    _singles_mask_ = 0
    _all_bits_ = 0

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        last = max(last_values)
        return 2 ** last.bit_length()

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError('%r is not a valid %s' % (value, cls.__qualname__))
        mask = cls._flag_mask_
        everything = cls._all_bits_
        if value < 0 and cls._boundary_ in (STRICT, CONFORM) and ~value & ~everything == 0:
            value = mask & value
        unknown = value & ~mask if value >= 0 else ~value & ~everything
        original = value
        if value >= 0 and unknown or value < 0 and unknown:
            if cls._boundary_ is STRICT:
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError('%r invalid value %r\n    given %s\n  allowed %s' % (
                    cls, value, _bin(value, width), _bin(mask, width)))
            if cls._boundary_ is CONFORM:
                value &= mask
            elif cls._boundary_ is EJECT:
                return value
        if value < 0:
            value = max(everything + 1, 2 ** value.bit_length()) + value
        if value in cls._value2member_map_:
            return cls._value2member_map_[value]
        if cls._member_type_ is object:
            found = object.__new__(cls)
        else:
            found = cls._member_type_.__new__(cls, value)
        found._value_ = value
        rest = value & ~mask
        names = [cls._member_map_[name]._name_ for name in cls._member_names_
                 if cls._member_map_[name]._value_ & value]
        if not names:
            found._name_ = None
        else:
            found._name_ = '|'.join(names)
            covered = 0
            for name in names:
                covered |= cls._member_map_[name]._value_
            rest = value & ~covered
            if rest:
                found._name_ += '|%s' % (rest if cls._boundary_ is not KEEP else rest)
        cls._value2member_map_[value] = found
        return found

    def __contains__(self, other):
        if not isinstance(other, type(self)):
            raise TypeError("unsupported operand type(s) for 'in': %r and %r" % (
                type(other).__qualname__, type(self).__qualname__))
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        cls = type(self)
        return iter([cls._member_map_[name] for name in cls._member_names_
                     if cls._member_map_[name]._value_ & self._value_])

    def __len__(self):
        return self._value_.bit_count()

    def __bool__(self):
        return bool(self._value_)

    def __repr__(self):
        if self._name_ is None:
            return '<%s: %s>' % (type(self).__name__, _value_repr(self))
        return '<%s.%s: %s>' % (type(self).__name__, self._name_, _value_repr(self))

    def __str__(self):
        if self._name_ is None:
            return '%s(%r)' % (type(self).__name__, self._value_)
        return '%s.%s' % (type(self).__name__, self._name_)

    def _other(self, other):
        if isinstance(other, type(self)):
            return other._value_
        if type(self)._member_type_ is not object and isinstance(other, type(self)._member_type_):
            return _int(other)
        return NotImplemented

    def __or__(self, other):
        value = self._other(other)
        return value if value is NotImplemented else type(self)(self._value_ | value)

    def __and__(self, other):
        value = self._other(other)
        return value if value is NotImplemented else type(self)(self._value_ & value)

    def __xor__(self, other):
        value = self._other(other)
        return value if value is NotImplemented else type(self)(self._value_ ^ value)

    def __invert__(self):
        cls = type(self)
        if cls._boundary_ in (EJECT, KEEP):
            return cls(~self._value_)
        return cls(cls._singles_mask_ & ~self._value_)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __hash__(self):
        return hash(self._value_)


_flag = Flag


class IntFlag(int, ReprEnum, Flag):
    """Flags that are ints as well."""

    _boundary_ = KEEP

    def __repr__(self):
        return Flag.__repr__(self)

    def __str__(self):
        return _int.__repr__(self._value_)

    def __format__(self, spec):
        return format(self._value_, spec)

    def __hash__(self):
        return hash(self._value_)

    __or__ = Flag.__or__
    __and__ = Flag.__and__
    __xor__ = Flag.__xor__
    __ror__ = Flag.__or__
    __rand__ = Flag.__and__
    __rxor__ = Flag.__xor__
    __invert__ = Flag.__invert__
    __iter__ = Flag.__iter__
    __len__ = Flag.__len__
    __contains__ = Flag.__contains__


property = _property


def unique(enumeration):
    """Refuses two names for one value."""
    doubled = [name + ' -> ' + found._name_ for name, found in enumeration.__members__.items()
               if name != found._name_]
    if doubled:
        raise ValueError('duplicate values found in %r: %s' % (enumeration, ', '.join(doubled)))
    return enumeration


class verify:
    """Checks an enumeration after its definition."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check is UNIQUE:
                doubled = ['%s -> %s' % (name, found._name_) for name, found in enumeration.__members__.items()
                           if name != found._name_]
                if doubled:
                    raise ValueError('aliases found in %r: %s' % (enumeration, ', '.join(doubled)))
            elif check is CONTINUOUS:
                values = set(found._value_ for found in enumeration)
                low, high = min(values), max(values)
                missing = [i for i in range(low + 1, high) if i not in values]
                if missing:
                    raise ValueError('invalid %s %r: missing values %s' % (
                        'enum', enumeration.__name__, ', '.join(str(i) for i in missing)))
        return enumeration


def global_enum(cls, update_str=False):
    return cls
"""#
}
