class Every:
    a = 1

    def __init__(self):
        self.b = 2

    def __getattribute__(self, name):
        if name.startswith("x_"):
            return f"made {name}"
        if name == "hidden":
            raise AttributeError(f"{name} is hidden")
        return super().__getattribute__(name)

    def __getattr__(self, name):
        return f"fallback {name}"

    def hello(self):
        return "hello"


e = Every()
print(e.a, e.b, e.x_1, e.hidden, e.other, e.hello(), e.__class__.__name__, e.__dict__, hasattr(e, "anything"))


class Dotted(dict):
    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(f"no key {name!r}") from None

    def __setattr__(self, name, value):
        self[name] = value

    def __delattr__(self, name):
        try:
            del self[name]
        except KeyError:
            raise AttributeError(name) from None


d = Dotted(a=1)
d.b = 2
print(d.a, d.b, d, d.keys(), getattr(d, "zz", "default"))
del d.a
try:
    d.a
except AttributeError as err:
    print(err)
try:
    del d.a
except AttributeError as err:
    print(repr(err))
