from typing import Any, Callable, Dict, List, Optional, Tuple, Union

x: int = 5


def nested() -> Callable[[int], Tuple[int, ...]]:
    def inner(p: x = 1) -> None: ...
    return inner


print(nested().__annotations__)
try:
    bad: undefined_name = 1
except NameError as e:
    print(e)


def no_eval():
    v: undefined_too = 1
    return v


print(no_eval())


def only_declared():
    v: int
    return v


try:
    only_declared()
except UnboundLocalError as e:
    print(e)
u: int | None = None
t: Any
p: tuple[int, ...] = ()
print(__annotations__["u"], __annotations__["p"])
