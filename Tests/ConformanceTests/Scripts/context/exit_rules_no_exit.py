class C:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()

    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__, value, tb is not None)
        return self.swallow


class NoExit:
    def __enter__(self):
        pass


try:
    with NoExit():
        pass
except TypeError as e:
    print(e)


class OnInstance:
    pass


o = OnInstance()
o.__enter__ = o.__exit__ = lambda *a: None
try:
    with o:
        pass
except TypeError as e:
    print(e)


class Truthy(C):
    def __exit__(self, *a):
        return "non-empty string"


with Truthy("t"):
    raise ValueError
print("swallowed by a true value")
