class Base:
    def __eq__(self, o):
        return "base eq"

    def __lt__(self, o):
        return "base lt"

    def __gt__(self, o):
        return "base gt"


class Derived(Base):
    def __eq__(self, o):
        return "derived eq"

    def __gt__(self, o):
        return "derived gt"


print(Base() == Derived(), Derived() == Base(), Base() < Derived(), Base() > Derived(), Derived() < Base())


class OnlyNe:
    def __ne__(self, o):
        return "custom ne"


print(OnlyNe() != 1, OnlyNe() == 1, 1 != OnlyNe())


class Bad:
    def __eq__(self, o):
        raise ValueError("no comparing")


try:
    Bad() in [1, 2]
except ValueError as e:
    print(e)
try:
    print(Bad() != 1)
except ValueError as e:
    print(e)
x = Bad()
print(x in [x], [x] == [x], (x,) == (x,), {1: x} == {1: x})
print(object() == object(), (lambda o: o == o)(object()), object().__eq__(5), (5).__lt__("a"), "a".__eq__(5))
