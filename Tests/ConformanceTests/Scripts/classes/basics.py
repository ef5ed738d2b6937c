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
print(Empty() == Empty(), (lambda x: x == x)(Empty()), Empty() != Empty(), bool(Empty()))


class Point:
    count = 0

    def __init__(self, x, y):
        self.x, self.y = x, y
        Point.count += 1

    def __repr__(self):
        return f"Point({self.x}, {self.y})"

    def __eq__(self, o):
        return isinstance(o, Point) and (self.x, self.y) == (o.x, o.y)

    def __hash__(self):
        return hash((self.x, self.y))

    def __add__(self, o):
        return Point(self.x + o.x, self.y + o.y)

    def __lt__(self, o):
        return (self.x, self.y) < (o.x, o.y)


p, q = Point(1, 2), Point(1, 2)
print(p, [p], str(p), repr(p), f"{p}", p == q, p is q, p != q, p + q, {p: 1}[q], len({p, q}), Point.count)
print(sorted([Point(3, 1), Point(1, 5), Point(1, 2)]), max([p, Point(9, 9)]), p in [q], [p].index(q))


def make_class(base_value):
    class Local:
        value = base_value

        def get(self):
            return self.value, base_value
    return Local


print(make_class(1)().get(), make_class(2).value, make_class(3).__name__)


class Outer:
    class Inner:
        def hi(self):
            return "inner hi"

    def make(self):
        return self.Inner()


print(Outer().make().hi(), Outer.Inner.__qualname__, Outer.Inner.__name__)


class Private:
    def __init__(self):
        self.__secret = 5
        self._protected = 6

    def reveal(self):
        return self.__secret


pr = Private()
print(pr.reveal(), pr._protected, hasattr(pr, "__secret"), pr._Private__secret)


class Fluent:
    def __init__(self):
        self.parts = []

    def __getattr__(self, name):
        if name.startswith("add_"):
            return lambda v: self.parts.append((name[4:], v)) or self
        raise AttributeError(name)


print(Fluent().add_x(1).add_y(2).parts)
try:
    Fluent().other
except AttributeError as err:
    print("AttributeError", err)
x = 5
class InBody:
    x = x + 1
    if x > 3:
        y = "big"
    for i in range(3):
        pass
    z = [i for i in range(3)]
print(InBody.x, InBody.y, InBody.i, InBody.z)
print(vars(Point(1, 2)), sorted(k for k in dir(Point) if not k.startswith("__")))
