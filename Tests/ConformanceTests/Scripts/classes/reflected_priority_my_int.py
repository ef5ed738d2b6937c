class MyInt(int):
    def __radd__(self, other):
        return ("MyInt.radd", int(self), other)

    def __rsub__(self, other):
        return ("MyInt.rsub", int(self), other)

    def __rtruediv__(self, other):
        return "rdiv"


i = MyInt(5)
print(1 + i, i + 1, 10 - i, i - 10, 2 * i, 1 / i, 1.5 + i, i + 1.5)


class MyStr(str):
    def __radd__(self, other):
        return "MyStr.radd"

    def __rmod__(self, other):
        return "MyStr.rmod"


print("a" + MyStr("b"), MyStr("a") + "b", "%s" % MyStr("x"))


class MyList(list):
    def __radd__(self, other):
        return "MyList.radd"

    def __eq__(self, other):
        return "MyList.eq"


print([1] + MyList([2]), MyList([1]) + [2], [1] == MyList([1]), MyList([1]) == [1])


class First:
    def __add__(self, o):
        print("First.add", end=" ")
        return NotImplemented

    def __radd__(self, o):
        print("First.radd", end=" ")
        return NotImplemented


class Second:
    def __radd__(self, o):
        print("Second.radd", end=" ")
        return NotImplemented


for action in (lambda: First() + Second(), lambda: First() + First(), lambda: Second() + First(), lambda: 1 + Second()):
    try:
        action()
    except TypeError as e:
        print(e)
