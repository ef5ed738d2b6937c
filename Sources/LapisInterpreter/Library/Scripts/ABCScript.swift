extension Scripts {
  /// `abc`, in the language itself.
  static let abc = #"""
"""Abstract base classes."""


def abstractmethod(funcobj):
    """Marks a method that derived classes must define."""
    try:
        funcobj.__isabstractmethod__ = True
    except AttributeError:
        pass
    return funcobj


abstractproperty = property
abstractclassmethod = classmethod
abstractstaticmethod = staticmethod


def _abstract_names(cls):
    names = []
    for base in cls.__mro__:
        for name in base.__dict__:
            value = getattr(cls, name, None)
            if name not in names and _is_abstract(base.__dict__.get(name)) and _is_abstract_now(cls, name):
                names.append(name)
    return sorted(names)


def _is_abstract(value):
    if isinstance(value, property):
        value = value.fget
    return getattr(value, '__isabstractmethod__', False)


def _is_abstract_now(cls, name):
    for base in cls.__mro__:
        if name in base.__dict__:
            return _is_abstract(base.__dict__[name])
    return False


class ABC:
    """Base of classes that cannot be instantiated before their abstract methods are defined."""

    def __new__(cls, *args, **kwargs):
        names = _abstract_names(cls)
        if names:
            raise TypeError("Can't instantiate abstract class %s with abstract method%s %s"
                            % (cls.__name__, '' if len(names) == 1 else 's', ', '.join(names)))
        return object.__new__(cls)

    @classmethod
    def register(cls, subclass):
        return subclass


ABCMeta = type
"""#
}
