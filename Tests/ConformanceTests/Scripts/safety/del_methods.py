# `__del__` runs when the last name lets go, once, before what the object holds.


class Noisy:
    def __init__(self, name, *held):
        self.name = name
        self.held = held

    def __del__(self):
        print("bye", self.name)


a = Noisy("a")
a = Noisy("second a")
del a
b = c = Noisy("shared")
del b
print("still there")
c = None
outer = Noisy("outer", Noisy("inner"))
del outer
items = [Noisy("first"), Noisy("second")]
items[0] = None
print(len(items))
items.clear()
table = {"key": Noisy("value"), Noisy("as a key"): 1}
table["key"] = 2
table.popitem()
table = {}


def local():
    inside = Noisy("local")
    return inside.name


print(local())
Noisy("never named")


class Phoenix:
    def __del__(self):
        print("rising")
        ashes.append(self)


ashes = []
Phoenix()
print(len(ashes))
ashes.clear()
print(len(ashes), "and does not rise again")
try:
    holder = Noisy("in a failing call")
    raise ValueError("oops")
except ValueError as error:
    del holder
    print(error)


class Child(Noisy):
    pass


Child("inherited")
x, y = [Noisy("x"), Noisy("y")]
x, y = y, x
del x
print("x gone")
del y
