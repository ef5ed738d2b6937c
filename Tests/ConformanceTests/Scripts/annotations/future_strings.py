"""Module words."""
from __future__ import annotations
from dataclasses import dataclass

x: Undefined[int, "s"] = 1
y: list[ int ] | None = None
print(__annotations__)


def f(a: Missing.attr, b: dict[str, (int, float)] = None, *c: -1, d: x + 1 < 3 = 0, **e: lambda q: q) -> not None:
    return a


print(f.__annotations__)
print(f(3))


@dataclass
class Node:
    value: int
    next: Node | None = None
    names: list[str] = None

    def link(self, other: Node) -> Node:
        self.next = other
        return self


print(Node.__annotations__)
n = Node(1).link(Node(2))
print(n)


def g(a: "quoted", b: 'single' = 1, c: f"x{1}" = 2, d: [1, 2][0] = 3, e: {"k": 1} = 4, h: (1,) = 5, i: a.b(c, *d, k=1, **e) = 6) -> "r": ...


print(g.__annotations__)
print(__doc__)
