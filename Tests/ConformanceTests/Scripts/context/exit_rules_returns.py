class C:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()

    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__, value, tb is not None)
        return self.swallow


def ret():
    with C("ret"):
        return "value"


print(ret())
for i in range(3):
    with C(f"loop{i}"):
        if i == 0:
            continue
        break


class EnterFails(C):
    def __enter__(self):
        raise OSError("no entry")


try:
    with C("first"), EnterFails("second"):
        print("no")
except OSError as e:
    print(e)


class ExitFails(C):
    def __exit__(self, *a):
        raise RuntimeError("exit failed")


try:
    with ExitFails("e"):
        raise ValueError("original")
except RuntimeError as e:
    print(e, "|", repr(e.__context__))
try:
    with 5:
        pass
except TypeError as e:
    print(e)
