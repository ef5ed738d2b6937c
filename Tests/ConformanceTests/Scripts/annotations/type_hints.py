from __future__ import annotations
from typing import (Any, Callable, ClassVar, Dict, Final, Generic, Iterable, Iterator, List, Literal, NamedTuple, Optional, Protocol, Sequence, Set, Tuple, TypedDict,
                    TypeVar, Union, cast, overload, TYPE_CHECKING)

if TYPE_CHECKING:
    import does_not_exist

T = TypeVar("T")
Vector = List[float]
Handler = Callable[[str, int], None]
Json = Union[Dict[str, "Json"], List["Json"], str, int, None]


class Stack(Generic[T]):
    limit: ClassVar[int] = 10

    def __init__(self) -> None:
        self.items: List[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)

    def pop(self) -> T:
        return self.items.pop()


s: Stack[int] = Stack()
s.push(1)
s.push(2)
print(s.pop(), Stack[int]().items)


class Point(NamedTuple):
    x: int
    y: int = 0


print(Point(1), Point(1, 2)._asdict(), Point(3).x)


class Movie(TypedDict):
    title: str
    year: int


m: Movie = {"title": "T", "year": 1}
print(m, Movie(title="a", year=2))
MODE: Final = "r"
Level = Literal["low", "high"]


def first(xs: Sequence[T], default: Optional[T] = None) -> Optional[T]:
    return xs[0] if xs else default


print(first([1]), first([]), cast(int, "x"))
