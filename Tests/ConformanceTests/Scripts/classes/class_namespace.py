# What stands in a class's own names and how it describes itself.
class Plain:
    """About Plain."""
    x = 1

    def f(self):
        """About f."""

    class Inner:
        def g(self):
            pass


def factory():
    class Local:
        def h(self):
            def inner():
                pass
            return inner
    return Local


Local = factory()
print(Plain.__name__, Plain.__qualname__, Plain.__module__, Plain.__doc__)
print(Plain.f.__name__, Plain.f.__qualname__, Plain.f.__doc__, Plain.f.__module__)
print(Plain.Inner.__qualname__, Plain.Inner.g.__qualname__)
print(Local.__qualname__, Local.h.__qualname__, Local().h().__qualname__)
print(Plain, Plain.Inner, Local)
print([k for k in Plain.__dict__ if not k.startswith("__")])
print("__module__" in Plain.__dict__, "__doc__" in Plain.__dict__, "__dict__" in Plain.__dict__)
print(type(Plain.__dict__).__name__, type(Plain).__name__, type(type).__name__)
try:
    Plain.__dict__["y"] = 2
except TypeError as e:
    print(e)
print(Plain.__bases__, Plain.__base__, Plain.__mro__)
print(object.__bases__, object.__base__, object.__mro__, object.__doc__ is not None)
Plain.__name__ = "Renamed"
print(Plain.__name__, Plain.__qualname__, repr(Plain))
Plain.__qualname__ = "Whole"
print(Plain, Plain.Inner)
Plain.__doc__ = "New text"
print(Plain.__doc__, Plain().__doc__)
Plain.__module__ = "elsewhere"
print(Plain, Plain().__module__)


class Sub(Plain):
    pass


print(Sub.__doc__, Sub.__module__, Sub.__mro__[1].__name__)
print(Plain.__subclasses__(), Sub.__subclasses__())
print(int.__name__, int.__qualname__, int.__module__, str.__mro__, bool.__bases__)
print(type(Plain.f).__name__, type(Plain().f).__name__, type(len).__name__, type([].append).__name__)
