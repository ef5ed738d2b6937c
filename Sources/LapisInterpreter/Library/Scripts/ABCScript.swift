extension Scripts {
  /// `abc`, in the language itself. What makes a class abstract, and `isinstance`, is native.
  static let abc = #"""
"""Abstract base classes."""


def abstractmethod(funcobj):
    """Marks a method that derived classes must define."""
    try:
        funcobj.__isabstractmethod__ = True
    except AttributeError:
        pass
    return funcobj


def abstractproperty(fget=None, fset=None, fdel=None, doc=None):
    return property(abstractmethod(fget), fset, fdel, doc)


def abstractclassmethod(callable):
    return classmethod(abstractmethod(callable))


def abstractstaticmethod(callable):
    return staticmethod(abstractmethod(callable))


class ABCMeta(type):
    """The class of abstract base classes."""

    def register(cls, subclass):
        """Makes a class count as derived from this one."""
        if not isinstance(subclass, type):
            raise TypeError('Can only register classes')
        _register(cls, subclass)
        return subclass


class ABC(metaclass=ABCMeta):
    """Base of classes that cannot be instantiated before their abstract methods are defined."""

    __slots__ = ()


def get_cache_token():
    return 0
"""#
}
