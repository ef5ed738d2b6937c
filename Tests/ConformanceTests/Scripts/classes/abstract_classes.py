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
