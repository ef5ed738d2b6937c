# isinstance and issubclass with classes, tuples, unions and abstract bases.
from collections.abc import Iterable, Iterator, Mapping, Sequence, Callable, Hashable, Sized, Container, MutableMapping, Set
from numbers import Number, Integral, Real


class A:
    pass


class B(A):
    pass


b = B()
print(isinstance(b, A), isinstance(b, (int, A)), isinstance(A, B), isinstance(b, ()), isinstance(b, (int, (str, (A,)))))
print(isinstance(True, int), isinstance(1, bool), isinstance(1.0, (int, float)), isinstance(None, type(None)))
print(isinstance(1, int | str), isinstance("x", int | str), isinstance(1.5, int | str), isinstance(None, int | None))
print(issubclass(B, A), issubclass(A, B), issubclass(B, (int, A)), issubclass(bool, int), issubclass(int, object))
for check in (lambda: isinstance(1, "int"), lambda: isinstance(1, 5), lambda: isinstance(1, [int]),
              lambda: issubclass(1, int), lambda: issubclass(int, "x"), lambda: isinstance(1, (int, 5)),
              lambda: isinstance("a", (int, 5)), lambda: isinstance(1), lambda: isinstance([], list[int])):
    try:
        print(check())
    except TypeError as e:
        print(e)
values = [[1], (1,), {"a": 1}, {1}, "s", b"b", 5, range(3), iter([]), (x for x in []), len, A, b, None, {}.keys()]
for abc in (Iterable, Iterator, Mapping, Sequence, Callable, Hashable, Sized, Container, MutableMapping, Set):
    print(abc.__name__, "".join("x" if isinstance(v, abc) else "." for v in values))
print(isinstance(5, Number), isinstance(5.5, Integral), isinstance(5, Real), isinstance("5", Number), isinstance(True, Integral))


class Duck:
    def __iter__(self):
        return iter([1])

    def __len__(self):
        return 1

    def __contains__(self, x):
        return x == 1

    def __call__(self):
        return 2


d = Duck()
print(isinstance(d, Iterable), isinstance(d, Sized), isinstance(d, Container), isinstance(d, Callable), isinstance(d, Sequence), isinstance(d, Hashable))


class Unhashable:
    __hash__ = None


print(isinstance(Unhashable(), Hashable), issubclass(list, Hashable), issubclass(tuple, Sequence), issubclass(Duck, Iterable))
print(b.__class__ is B, type(b) is A, type(b) == B, isinstance(b, b.__class__), isinstance(b, object))
