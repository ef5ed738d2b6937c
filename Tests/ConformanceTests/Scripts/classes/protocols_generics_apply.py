# Protocol, Generic, TypeVar and friends are accepted.
from typing import Protocol, Generic, TypeVar, runtime_checkable, Optional, Union, List, Dict, Callable, Any, ClassVar, Iterable, overload, TYPE_CHECKING, cast, Final, Literal, NewType, TypedDict

T = TypeVar("T")
K = TypeVar("K", bound="int")


@runtime_checkable
class Closer(Protocol):
    def close(self) -> None: ...


class Sized2(Protocol):
    size: int

    def area(self) -> int: ...


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
