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
print(p.name, p.age, p.__dict__, Person.name.kind)
try:
    p.age = "old"
except TypeError as e:
    print(e)
p.__dict__["age"] = "smuggled"
print(p.age)
del p.age
print(p.age)


class NonData:
    def __get__(self, instance, owner):
        return ("got", instance is None, owner.__name__)


class Lazy:
    def __init__(self, func):
        self.func = func

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner):
        if instance is None:
            return self
        value = self.func(instance)
        setattr(instance, self.name, value)
        return value


class Uses:
    nd = NonData()

    @Lazy
    def heavy(self):
        print("computing")
        return 42


u = Uses()
print(u.nd, Uses.nd)
u.nd = 5
print(u.nd, Uses.nd)
print(u.heavy, u.heavy, u.__dict__)


class ReadOnly:
    def __get__(self, instance, owner):
        return "fixed"

    def __set__(self, instance, value):
        raise AttributeError("read-only")


class R:
    x = ReadOnly()


r = R()
r.__dict__["x"] = "own"
print(r.x)
try:
    r.x = 1
except AttributeError as e:
    print(e)
try:
    del r.x
except AttributeError as e:
    print(e)


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
