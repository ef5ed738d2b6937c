# `__del__` runs when the last reference goes.
class Res:
    def __init__(self, name):
        self.name = name
        print("open", name)

    def __del__(self):
        print("close", self.name)


Res("temporary")


class Raises:
    def __del__(self):
        raise ValueError("ignored")


class Child(Res):
    def __del__(self):
        print("child first")
        super().__del__()


c = Child("f")
c = 5


class Back:
    saved = []

    def __del__(self):
        Back.saved.append(self)
        print("saved")


b = Back()
b = None
print(len(Back.saved), isinstance(Back.saved[0], Back))
print("end")
