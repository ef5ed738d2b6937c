from collections.abc import (Callable, Collection, Container, Generator, Hashable, Iterable, Iterator, Mapping,
                             MutableMapping, MutableSequence, MutableSet, Reversible, Sequence, Set, Sized)


class Broken(Mapping):
    pass


try:
    Broken()
except TypeError as error:
    print(error)


class Bag(MutableSet):
    def __init__(self, items=()):
        self.s = list(dict.fromkeys(items))

    def __contains__(self, x):
        return x in self.s

    def __iter__(self):
        return iter(self.s)

    def __len__(self):
        return len(self.s)

    def add(self, x):
        if x not in self.s:
            self.s.append(x)

    def discard(self, x):
        if x in self.s:
            self.s.remove(x)


b = Bag([1, 2, 3])
b.add(4)
b.remove(1)
print(list(b & {2, 3}), list(b | [9]), list(b - Bag([2])), list(b ^ Bag([2, 7])), b <= Bag([2, 3, 4, 5]), b == {2, 3, 4}, b.isdisjoint([8]), b.pop())
try:
    b.remove(77)
except KeyError as error:
    print(repr(error))


class Countdown:
    def __iter__(self):
        return iter([3, 2, 1])


class Sizeless:
    __hash__ = None


print(isinstance(Countdown(), Iterable), isinstance(Countdown(), Iterator), isinstance(Sizeless(), Hashable), isinstance(lambda: 1, Callable))
