extension Scripts {
  /// `enum`, in the language itself.
  static let `enum` = #"""
"""Enumerations: classes whose members are constants."""


class auto:
    """A value that is counted up."""

    _count = 0

    def __init__(self):
        self.value = None


class Enum:
    """Base of enumerations."""

    def __init_subclass__(cls, **kwargs):
        members = {}
        values = {}
        last = 0
        for name, value in list(cls.__dict__.items()):
            if name.startswith('_') or callable(value) or isinstance(value, (property, classmethod, staticmethod)):
                continue
            if isinstance(value, auto):
                value = name.lower() if issubclass(cls, str) else last + 1
            if isinstance(value, int):
                last = value
            member = cls._create(name, value)
            for other in members.values():
                if other._value_ == value:
                    member = other
            members[name] = member
            setattr(cls, name, member)
        cls.__members__ = members
        cls._member_names_ = [name for name in members if members[name]._name_ == name]

    @classmethod
    def _create(cls, name, value):
        if issubclass(cls, int):
            member = int.__new__(cls, value)
        elif issubclass(cls, str):
            member = str.__new__(cls, value)
        else:
            member = object.__new__(cls)
        member._name_ = name
        member._value_ = value
        return member

    def __new__(cls, value):
        for member in cls.__members__.values():
            if member._value_ == value:
                return member
        raise ValueError('%r is not a valid %s' % (value, cls.__qualname__))

    def __init__(self, *args):
        pass

    def __class_getitem__(cls, name):
        return cls.__members__[name]

    @classmethod
    def __class_iter__(cls):
        return [cls.__members__[name] for name in cls._member_names_]

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_

    def __repr__(self):
        return '<%s.%s: %r>' % (type(self).__name__, self._name_, self._value_)

    def __str__(self):
        return '%s.%s' % (type(self).__name__, self._name_)

    def __hash__(self):
        return hash(self._name_)

    def __eq__(self, other):
        return self is other

    def __ne__(self, other):
        return self is not other


class IntEnum(int, Enum):
    """An enumeration of ints."""

    def __str__(self):
        return str(self._value_)

    def __format__(self, spec):
        return format(self._value_, spec)

    def __hash__(self):
        return hash(self._value_)

    def __eq__(self, other):
        return self._value_ == (other._value_ if isinstance(other, Enum) else other)

    def __ne__(self, other):
        return not self == other


class StrEnum(str, Enum):
    """An enumeration of strings."""

    def __str__(self):
        return self._value_

    def __format__(self, spec):
        return format(self._value_, spec)

    def __hash__(self):
        return hash(self._value_)

    def __eq__(self, other):
        return self._value_ == (other._value_ if isinstance(other, Enum) else other)

    def __ne__(self, other):
        return not self == other


def unique(enumeration):
    """Refuses two names for one value."""
    doubled = [name + ' -> ' + member._name_ for name, member in enumeration.__members__.items()
               if name != member._name_]
    if doubled:
        raise ValueError('duplicate values found in %r: %s' % (enumeration, ', '.join(doubled)))
    return enumeration
"""#
}
