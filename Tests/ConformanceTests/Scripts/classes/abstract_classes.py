# abc: classes that cannot be made before their methods are there.
from abc import ABC, ABCMeta, abstractmethod


class Shape(ABC):
    def __init__(self, name):
        self.name = name

    @abstractmethod
    def area(self):
        """The area."""

    @abstractmethod
    def perimeter(self): ...

    @property
    @abstractmethod
    def sides(self): ...

    @classmethod
    @abstractmethod
    def unit(cls): ...

    def describe(self):
        return f"{self.name}: {self.area()}"


class Half(Shape):
    def area(self):
        return 1

    sides = 4


class Square(Half):
    def __init__(self, side):
        super().__init__("square")
        self.side = side

    def area(self):
        return self.side ** 2

    def perimeter(self):
        return 4 * self.side

    @classmethod
    def unit(cls):
        return cls("u") if False else Square(1)


for make in (lambda: Shape("x"), lambda: Half("x")):
    try:
        make()
    except TypeError as e:
        print(e)
print(Square(3).describe(), Square.unit().area(), isinstance(Square(1), Shape), Square(2).sides)
print(sorted(Shape.__abstractmethods__), sorted(Half.__abstractmethods__), Square.__abstractmethods__)
print(Shape.area.__isabstractmethod__, getattr(Square.area, "__isabstractmethod__", False))


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
from collections.abc import Sequence, MutableMapping


class Deck(Sequence):
    def __init__(self, *xs):
        self.xs = xs

    def __getitem__(self, i):
        return self.xs[i]

    def __len__(self):
        return len(self.xs)


k = Deck(3, 1, 2)
print(list(k), 1 in k, k.index(2), k.count(3), list(reversed(k)), isinstance(k, Sequence))
try:
    class Incomplete(Sequence):
        def __len__(self):
            return 0
    Incomplete()
except TypeError as e:
    print(e)


class Store(MutableMapping):
    def __init__(self):
        self.d = {}

    def __getitem__(self, k):
        return self.d[k]

    def __setitem__(self, k, v):
        self.d[k] = v

    def __delitem__(self, k):
        del self.d[k]

    def __iter__(self):
        return iter(self.d)

    def __len__(self):
        return len(self.d)


s = Store()
s.update(a=1, b=2)
print(s.pop("a"), s.setdefault("c", 5), list(s.items()), s.get("z", 0), "b" in s, dict(s), s == {"b": 2, "c": 5})
