class Counter:
    def __init__(self, f):
        self.f = f
        self.calls = 0

    def __call__(self, *args):
        self.calls += 1
        return self.f(*args)


@Counter
def square(x):
    return x * x


print(square(3), square(4), square.calls)


def add_method(cls):
    cls.extra = lambda self: "extra " + self.name
    return cls


@add_method
class Thing:
    def __init__(self, name):
        self.name = name


print(Thing("t").extra())
