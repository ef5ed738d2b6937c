from typing import *
import typing

T = TypeVar("T")
for make in (lambda: List[int], lambda: Dict[str, int], lambda: Optional[int], lambda: Union[int, str], lambda: Callable[[int, str], bool], lambda: Callable[..., int],
             lambda: Tuple[int, ...], lambda: Tuple[()], lambda: Any, lambda: list[int], lambda: int | None, lambda: Literal["a", 1], lambda: T, lambda: TypeVar("K", bound=int),
             lambda: Optional[Union[int, str, None]], lambda: Type[int], lambda: Iterable[str], lambda: NewType("UserId", int)(5), lambda: List, lambda: Annotated[int, "x"],
             lambda: Union[int], lambda: Union[int, int, str], lambda: List[T][int], lambda: Dict[str, List[int]], lambda: Sequence[Optional[str]], lambda: Mapping[str, Any],
             lambda: List["Node"], lambda: ClassVar[int], lambda: Final[int], lambda: DefaultDict[str, int], lambda: Generator[int, None, str], lambda: Set[int], lambda: FrozenSet[str],
             lambda: Optional["X"], lambda: List[None], lambda: Union[List[int], None], lambda: Iterator[Tuple[int, str]]):
    print(make())
print(List[int] == List[int], List[int] == List[str], Union[int, str] == Union[str, int], Optional[int] == Union[int, None], hash(List[int]) == hash(List[int]))
print(get_origin(List[int]), get_origin(Dict[str, int]), get_origin(Optional[int]), get_origin(int), get_origin(Literal[1]), get_args(Dict[str, int]), get_args(Optional[int]), get_args(Callable[[int], str]), get_args(int), get_args(list[int]))
print(isinstance([], List), isinstance({}, Dict), isinstance(1, Union[int, str]), issubclass(list, List), isinstance((), Tuple), isinstance([], Iterable), isinstance({}, Mapping))
for call in (lambda: isinstance([], List[int]), lambda: Any(), lambda: List[int, str], lambda: Dict[int], lambda: List[5], lambda: Optional[int, str], lambda: Union[()], lambda: isinstance(1, Any), lambda: TypeVar("A", int), lambda: Any[int], lambda: List[int]([1]), lambda: Dict()):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
print(cast(int, "x"), TYPE_CHECKING, Text, T.__name__, T.__constraints__, AnyStr)


def f(a: int, b: "str" = "", *c: List[int], d: Optional[int] = None) -> Dict[str, int]:
    pass


print(get_type_hints(f), f.__annotations__["b"])


class A:
    x: int


class B(A):
    z: List[str] = []


print(get_type_hints(B), B.__annotations__)


@overload
def g(x: int) -> int: ...
@overload
def g(x: str) -> str: ...
def g(x):
    return x


print(g(5), final(A) is A, typing.get_type_hints(len) == {})
