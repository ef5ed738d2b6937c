# Objects that decide what an attribute means.
class Typed:
    def __init__(self, kind):
        self.kind = kind

    def __set_name__(self, owner, name):
        print("named", name, "in", owner.__name__)
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return instance.__dict__.get(self.name, f"no {self.name}")

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}, got {type(value).__name__}")
        instance.__dict__[self.name] = value

    def __delete__(self, instance):
        print("delete", self.name)
        instance.__dict__.pop(self.name)


class Person:
    name = Typed(str)
    age = Typed(int)

    def __init__(self, name, age):
        self.name = name
        self.age = age


p = Person("Ann", 30)
p.__dict__["age"] = "smuggled"
del p.age


class OnlySet:
    def __set__(self, instance, value):
        instance.__dict__["v"] = value * 2


class S:
    v = OnlySet()


s = S()
print(type(s.v).__name__)
s.v = 4
print(s.v)
f = lambda self: ("bound to", self)
print(f.__get__(3, int)(), Person.__init__.__get__(p).__name__)
print(classmethod(lambda cls: cls).__get__(None, int)(), staticmethod(len).__get__(None, int)([1]))
