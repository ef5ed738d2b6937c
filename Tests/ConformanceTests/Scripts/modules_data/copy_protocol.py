"""copy through __reduce_ex__, __getstate__, __setstate__, __slots__, __getnewargs__; subclasses; errors."""
import copy


class Slots:
    __slots__ = ("a", "b")

    def __init__(self, a, b):
        self.a, self.b = a, b


s = Slots([1], 2)
t, u = copy.copy(s), copy.deepcopy(s)
print(t.a is s.a, u.a is s.a, u.a, u.b)


class State:
    def __init__(self):
        self.data, self.cache = [1, 2], "big"

    def __getstate__(self):
        d = self.__dict__.copy()
        del d["cache"]
        return d

    def __setstate__(self, state):
        self.__dict__.update(state)
        self.cache = "rebuilt"


print(copy.copy(State()).__dict__, copy.deepcopy(State()).cache)
