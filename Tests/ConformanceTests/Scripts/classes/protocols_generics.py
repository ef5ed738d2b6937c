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
