# with: order of enter and exit, what exit receives and decides, several managers.
class M:
    def __init__(self, name, swallow=False, fail=None):
        self.name, self.swallow, self.fail = name, swallow, fail

    def __enter__(self):
        print("enter", self.name)
        if self.fail == "enter":
            raise ValueError(f"enter {self.name}")
        return self.name.upper()

    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind.__name__ if kind else None, value, tb is not None)
        if self.fail == "exit":
            raise KeyError(f"exit {self.name}")
        return self.swallow


class NoExit:
    def __enter__(self):
        return 1


class NoEnter:
    def __exit__(self, *a):
        pass


for bad in (NoExit(), NoEnter(), 5, None):
    try:
        with bad:
            pass
    except TypeError as e:
        print(e)


class Inst:
    pass


i = Inst()
i.__enter__ = lambda: 1
i.__exit__ = lambda *a: None
try:
    with i:
        pass
except TypeError as e:
    print(e)
with M("unpack") as (a, *rest):
    print(a, rest)
d = {}
with M("sub") as d["k"], M("attr") as i.value:
    print(d, i.value)
