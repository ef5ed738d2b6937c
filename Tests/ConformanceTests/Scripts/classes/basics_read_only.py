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
    d.speak(1, 2, 3)
except TypeError as err:
    print(err)


class ReadOnly:
    @property
    def x(self):
        return 1


try:
    ReadOnly().x = 2
except AttributeError as err:
    print(err)
print(isinstance(d, Dog), isinstance(d, object), isinstance(1, (str, int)), issubclass(Dog, object), isinstance(Dog, type))
m = d.speak
print(m(), m.__name__, m.__self__ is d, callable(m), callable(d), callable(Dog))
print([type(x).__name__ for x in [d, m, Dog, Dog.speak, d.info, Dog.make]])
