from typing import Generic, NamedTuple, Protocol, TypedDict, TypeVar, Optional, List, runtime_checkable

T = TypeVar("T")
K = TypeVar("K")


class Point(NamedTuple):
    """A place."""
    x: int
    y: int = 0

    def size(self):
        return abs(self.x) + abs(self.y)


p = Point(3)


class Table(Generic[K, T]):
    pass


class Named(Table[str, T]):
    pass


print(Table[str, int], issubclass(Named, Table), Named[int])


@runtime_checkable
class HasSize(Protocol):
    def size(self) -> int: ...


class Plain(Protocol):
    def run(self): ...


class Runner(Plain):
    def run(self):
        return "ran"


print(isinstance(p, HasSize), isinstance(5, HasSize), Runner().run())
for call in (lambda: isinstance(5, Plain), lambda: Plain(), lambda: HasSize()):
    try:
        print(call())
    except TypeError as error:
        print(error)
