from typing import (Any, Callable, ClassVar, Dict, Final, Generic, Iterable, Iterator, List, Literal, NamedTuple, Optional, Protocol, Sequence, Set, Tuple, TypedDict,
                    TypeVar, Union, cast, overload, TYPE_CHECKING)

T = TypeVar("T")


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


class Shape(Protocol):
    def area(self) -> float: ...


class Sq:
    def __init__(self, s: float): self.s = s
    def area(self) -> float: return self.s ** 2


def total(shapes: Iterable[Shape]) -> float:
    return sum(s.area() for s in shapes)


print(total([Sq(2), Sq(3)]))


def gen(n: int) -> Iterator[int]:
    yield from range(n)


print(list(gen(3)))


@overload
def conv(x: int) -> str: ...
@overload
def conv(x: str) -> int: ...
def conv(x): return str(x) if isinstance(x, int) else int(x)


print(repr(conv(1)), conv("2"))
print(list[int], dict[str, int], tuple[int, ...], list[list[int]], set[str], type[int])
print(List[int], Dict[str, int], Optional[int], Union[int, str], Tuple[int, ...], Callable[[int], str], Any, Set[str])
print(int | str, int | None, list[int] | None, isinstance(5, int | str), isinstance("a", int | None))
print(Union[int, None] == Optional[int], List[int] == List[int], list[int]([1, 2]), dict[str, int](a=1))
