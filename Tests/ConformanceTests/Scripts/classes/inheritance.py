class Animal:
    sound = "..."

    def __init__(self, name):
        self.name = name

    def speak(self):
        return f"{self.name}: {self.sound}"

    def describe(self):
        return "animal " + self.speak()


class Cat(Animal):
    sound = "meow"


class Kitten(Cat):
    def __init__(self, name, age):
        super().__init__(name)
        self.age = age

    def speak(self):
        return super().speak() + "!" * self.age

    def describe(self):
        return "kitten " + super().describe()


class Old(Animal):
    def __init__(self, *args, **kw):
        Animal.__init__(self, *args, **kw)


print(Animal("a").speak(), Cat("b").speak(), Kitten("c", 3).speak(), Kitten("d", 1).describe(), Old(name="o").name)
k = Kitten("k", 2)
print(isinstance(k, Cat), isinstance(k, Animal), isinstance(k, Old), issubclass(Kitten, Animal), issubclass(Animal, Kitten))
print([c.__name__ for c in Kitten.__mro__], Kitten.__bases__[0].__name__, type(k).__name__, Cat.__base__.__name__)


class Base:
    def template(self):
        return [self.first(), self.second()]

    def first(self):
        return "base first"

    def second(self):
        raise NotImplementedError("subclass must define second")


class Derived(Base):
    def second(self):
        return "derived second"


print(Derived().template())
try:
    Base().template()
except NotImplementedError as e:
    print(e)


class Stack(list):
    def push(self, x):
        self.append(x)

    def peek(self):
        return self[-1]


s = Stack([1, 2])
s.push(3)
print(s, s.peek(), len(s), s.pop(), s, isinstance(s, list), sum(s), type(s).__name__, s == [1, 2])


class Defaults(dict):
    def __missing__(self, key):
        self[key] = len(self)
        return self[key]


d = Defaults(a=10)
print(d["a"], d["x"], d["y"], d, len(d))


class Upper(str):
    def shout(self):
        return self.upper() + "!"


print(Upper("hi").shout(), Upper("a") + "b", len(Upper("abc")))


class Celsius(float):
    def fahrenheit(self):
        return self * 9 / 5 + 32


print(Celsius(100).fahrenheit(), Celsius(1.5) + 1)


class A:
    def who(self):
        return "A"

    @classmethod
    def create(cls):
        return cls()

    @staticmethod
    def helper():
        return "helper A"

    @property
    def prop(self):
        return "prop A"


class B(A):
    def who(self):
        return "B>" + super().who()

    @classmethod
    def create(cls):
        obj = super().create()
        obj.made = True
        return obj

    @property
    def prop(self):
        return "B>" + super().prop


b = B.create()
print(b.who(), b.made, b.helper(), b.prop, type(b).__name__)


class M1:
    def go(self):
        return ["M1"]


class M2(M1):
    def go(self):
        return ["M2"] + super().go()


class M3(M1):
    def go(self):
        return ["M3"] + super().go()


class M4(M2, M3):
    def go(self):
        return ["M4"] + super().go()


print(M4().go(), [c.__name__ for c in M4.__mro__])


class Shape:
    registry = {}

    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        Shape.registry[cls.__name__] = cls


class Square(Shape):
    pass


class Circle(Shape):
    pass


print(sorted(Shape.registry))
try:
    super().x
except RuntimeError as e:
    print(e)


class Meta:
    def __init__(self):
        self.items = []

    def __call__(self, x):
        self.items.append(x)
        return len(self.items)


m = Meta()
print(m(1), m(2), m.items)


class ErrorBase(Exception):
    code = 1


class SubError(ErrorBase):
    code = 2


for cls in (ErrorBase, SubError):
    try:
        raise cls("x")
    except ErrorBase as e:
        print(type(e).__name__, e.code, e)
