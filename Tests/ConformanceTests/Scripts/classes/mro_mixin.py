# The order of classes under multiple inheritance, and orders that cannot be.
class O1:
    def go(self):
        return ["O1"]


class A(O1):
    def go(self):
        return ["A"] + super().go()


class B(O1):
    def go(self):
        return ["B"] + super().go()


class C(A, B):
    def go(self):
        return ["C"] + super().go()


class D(B):
    def go(self):
        return ["D"] + super().go()


class E(C, D):
    pass


class Mixin:
    def describe(self):
        return f"{type(self).__name__} with {len(self)} items"


class Bag(Mixin, list):
    pass


class Strict(dict, Mixin):
    pass


print(Bag([1, 2]).describe(), Strict(a=1).describe(), Bag.__mro__, Strict.__mro__)
print(issubclass(E, B), issubclass(E, (int, D)), issubclass(O1, E), E.__bases__, E.__base__)
