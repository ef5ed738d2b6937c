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
print(d.name, d.age, d.kind, d.speak(), d.speak("arf"), Dog.speak(d), d.birthday().birthday().age)
print(d.info(), Dog.info(), Dog.make("Z").age, d.make("Y").name, d.human_age)
d.human_age = 70
print(d.age, d.human_age)
e = Dog("Fido", 3)
e.tricks.append("roll")
print(d.tricks, Dog.tricks)
e.kind = "mine"
print(e.kind, d.kind, Dog.kind)
Dog.kind = "changed"
print(d.kind, e.kind)
d.extra = 1
print(d.extra, hasattr(e, "extra"), getattr(e, "extra", "default"), getattr(d, "name"))
setattr(e, "dyn", 5)
delattr(e, "dyn")
print(hasattr(e, "dyn"), e.__dict__, d.__class__, Dog.__name__, Dog.__doc__, type(d) is Dog, d.__class__.__name__)
del d.extra
try:
    d.extra
except AttributeError as err:
    print(err)
