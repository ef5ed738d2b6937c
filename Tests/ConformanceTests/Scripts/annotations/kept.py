from typing import Any, Callable, Dict, List, Optional, Tuple, Union

x: int = 5
y: "forward"
z: List[int] = []
(w): int = 3
items: dict[str, list[int]] = {}
print(__annotations__)
print("y" in globals(), "w" in __annotations__)


def f(a: int, b: str = "x", *args: float, c: bool = True, **kw: "any") -> Dict[str, int]:
    local: int = 3
    undefined_type: NotEvaluated = 4
    return {}


print(f.__annotations__)
print(f(1), list(f.__annotations__))


def g(a, b):
    pass


print(g.__annotations__)
g.__annotations__["a"] = int
print(g.__annotations__)


class C:
    name: str
    age: int = 0
    tags: List["C"] = []
    m: Optional[int] = None

    def method(self, o: "C") -> Union[int, str]:
        self.attr: int = 5
        return 1


print(C.__annotations__)
print(C.method.__annotations__, hasattr(C, "name"), C.age)
print((lambda q: q).__annotations__)


class D(C):
    extra: float


print(D.__annotations__)
obj = C()
obj.value: int = 7
d = {}
d["k"]: str = "v"
print(obj.value, d, "value" in __annotations__)
for i in range(1):
    loop_var: int = i
print("loop_var" in __annotations__)
