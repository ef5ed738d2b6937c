# Protocol, Generic, TypeVar and friends are accepted.
from typing import Protocol, Generic, TypeVar, runtime_checkable, Optional, Union, List, Dict, Callable, Any, ClassVar, Iterable, overload, TYPE_CHECKING, cast, Final, Literal, NewType, TypedDict

T = TypeVar("T")
K = TypeVar("K", bound="int")
V = TypeVar("V", int, str)


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: List[T] = []

    def push(self, item: T) -> "Stack[T]":
        self.items.append(item)
        return self

    def pop(self) -> Optional[T]:
        return self.items.pop() if self.items else None


s = Stack[int]()
print(s.push(1).push(2).pop(), Stack().pop(), type(s).__name__, isinstance(s, Stack))


class Pair(Generic[K, V]):
    def __init__(self, k: K, v: V):
        self.k, self.v = k, v


class Named(Pair[int, str]):
    pass


print(Named(1, "x").v, [c.__name__ for c in Named.__mro__])


@runtime_checkable
class Closer(Protocol):
    def close(self) -> None: ...


class File:
    def close(self):
        pass


class Sized2(Protocol):
    size: int

    def area(self) -> int: ...


class Impl(Sized2):
    size = 3

    def area(self) -> int:
        return self.size ** 2


print(isinstance(File(), Closer), isinstance(5, Closer), Impl().area(), issubclass(File, Closer))
try:
    Closer()
except TypeError as e:
    print(e)
try:
    isinstance(5, Sized2)
except TypeError as e:
    print(e)


def apply(f: Callable[[int], str], xs: Iterable[int], *, d: Dict[str, Any] = {}, u: Union[int, None] = None) -> list[str]:
    return [f(x) for x in xs]


print(apply(str, [1, 2]), cast(int, "x"), TYPE_CHECKING, T, K)
UserId = NewType("UserId", int)
print(UserId(5) + 1, UserId.__name__)


class Movie(TypedDict):
    title: str
    year: int


m: Movie = {"title": "X", "year": 1}
m2 = Movie(title="Y", year=2)
print(m, m2, type(m2), Movie.__annotations__)
MAX: Final = 10
Mode = Literal["r", "w"]
print(MAX, Mode, Optional[int], Union[int, str], List[int], Dict[str, List[int]], Callable[[int], str], Any, ClassVar[int])


class Config:
    name: ClassVar[str] = "cfg"
    value: int

    def __init__(self):
        self.value = 1


print(Config.__annotations__, Config().value, hasattr(Config, "value"))
print(Union[int, None] == Optional[int], Union[int, int], List[T], list[int] == list[int])
