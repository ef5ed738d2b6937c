class A:
    def who(self):
        return "A"

    @classmethod
    def create(cls):
        return cls()

    @staticmethod
    def helper():
        return "helper A"

    @property
    def prop(self):
        return "prop A"


class B(A):
    def who(self):
        return "B>" + super().who()

    @classmethod
    def create(cls):
        obj = super().create()
        obj.made = True
        return obj

    @property
    def prop(self):
        return "B>" + super().prop


b = B.create()
print(b.who(), b.made, b.helper(), b.prop, type(b).__name__)


class M1:
    def go(self):
        return ["M1"]


class M2(M1):
    def go(self):
        return ["M2"] + super().go()


class M3(M1):
    def go(self):
        return ["M3"] + super().go()


class M4(M2, M3):
    def go(self):
        return ["M4"] + super().go()


print(M4().go(), [c.__name__ for c in M4.__mro__])
