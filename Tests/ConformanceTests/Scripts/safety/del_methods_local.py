class Noisy:
    def __init__(self, name, *held):
        self.name = name
        self.held = held

    def __del__(self):
        print("bye", self.name)


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
