# abc: classes that cannot be made before their methods are there.
from abc import ABC, ABCMeta, abstractmethod


class One(metaclass=ABCMeta):
    @abstractmethod
    def go(self):
        return "base go"


try:
    One()
except TypeError as e:
    print(e)


class Two(One):
    def go(self):
        return super().go() + "!"


print(Two().go(), type(One).__name__)


class Drawable(ABC):
    @classmethod
    def __subclasshook__(cls, C):
        if cls is Drawable:
            return any("draw" in B.__dict__ for B in C.__mro__)
        return NotImplemented


class Pen:
    def draw(self):
        pass


print(isinstance(Pen(), Drawable), issubclass(int, Drawable), issubclass(Pen, Drawable))


class Registry(ABC):
    pass


@Registry.register
class Foreign:
    pass


Registry.register(int)
print(isinstance(Foreign(), Registry), isinstance(5, Registry), issubclass(str, Registry), Foreign.__mro__)


class Concrete(ABC):
    pass


print(type(Concrete()).__name__)
