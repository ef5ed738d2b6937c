# divmod asks for __divmod__ and __rdivmod__ only, in the order of the other operators.
class Parts:
    def __floordiv__(self, other):
        return "floordiv"

    def __mod__(self, other):
        return "mod"

    __rfloordiv__, __rmod__ = __floordiv__, __mod__


class Asked:
    def __divmod__(self, other):
        print(type(self).__name__, "divmod", end=", ")
        return NotImplemented

    def __rdivmod__(self, other):
        print(type(self).__name__, "rdivmod", end=", ")
        return NotImplemented


class Derived(Asked):
    def __rdivmod__(self, other):
        print("derived", end=", ")
        return "answer"


class Plain(Asked):
    pass


class Whole(int):
    def __floordiv__(self, other):
        return "never"

    def __rdivmod__(self, other):
        return "reflected"


pairs = [
    (Parts(), 1), (1, Parts()), (Parts(), Parts()), (Asked(), Asked()), (Asked(), Derived()), (Derived(), Derived()),
    (Derived(), Asked()), (Asked(), Plain()), (Plain(), Asked()), (1, Asked()), (Asked(), 2.5), (1, Derived()),
    (Whole(7), 2), (7, Whole(2)), (2.5, Whole(2)), (True, 2), (7, 0), (7.0, 0), ("%s", 2), (2, None), ([1], [2]),
]  # fmt: skip
for a, b in pairs:
    try:
        print(divmod(a, b))
    except Exception as e:
        print(type(e).__name__, e)
