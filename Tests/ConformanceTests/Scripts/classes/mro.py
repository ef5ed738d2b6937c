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


print([c.__name__ for c in E.__mro__])
print(E().go(), C().go())
print([c.__name__ for c in E.mro()])
try:
    class Bad(O1, A):
        pass
except TypeError as e:
    print(e)
try:
    class X(A, B):
        pass

    class Y(B, A):
        pass

    class Z(X, Y):
        pass
except TypeError as e:
    print(e)
try:
    class Twice(A, A):
        pass
except TypeError as e:
    print(e)
