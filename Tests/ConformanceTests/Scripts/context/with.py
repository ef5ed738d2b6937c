class Ctx:
    def __init__(self, name, swallow=False):
        self.name = name
        self.swallow = swallow

    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()

    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind.__name__ if kind else None, value)
        return self.swallow


with Ctx("a") as a:
    print("body", a)
with Ctx("b"):
    pass
with Ctx("c") as c, Ctx("d") as d:
    print(c, d)
with (Ctx("e") as e, Ctx("f") as f,):
    print(e, f)
with Ctx("swallow", True):
    raise ValueError("hidden")
print("continues")
try:
    with Ctx("pass on"):
        raise KeyError("seen")
except KeyError as err:
    print("caught", err)
try:
    with Ctx("outer"), Ctx("inner", True):
        1 / 0
    print("swallowed by inner")
except ZeroDivisionError:
    print("never")
