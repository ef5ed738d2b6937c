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
