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
