class Empty:
    pass


class Dog:
    """A dog."""
    kind = "canine"
    tricks = []

    def __init__(self, name, age=1):
        self.name = name
        self.age = age

    def speak(self, sound="woof"):
        return f"{self.name} says {sound}"

    def birthday(self):
        self.age += 1
        return self

    @staticmethod
    def info():
        return "static"

    @classmethod
    def make(cls, name):
        return cls(name, 5)

    @property
    def human_age(self):
        return self.age * 7

    @human_age.setter
    def human_age(self, v):
        self.age = v // 7


d = Dog("Rex")
d.human_age = 70
Dog.kind = "changed"
d.extra = 1
del d.extra
try:
    Dog.nothing
except AttributeError as err:
    print(err)
try:
    d.human_years
except AttributeError as err:
    print(err)
try:
    Dog()
except TypeError as err:
    print(err)
try:
    Dog("a", 1, 2)
except TypeError as err:
    print(err)
try:
    Empty(1)
except TypeError as err:
    print(err)
