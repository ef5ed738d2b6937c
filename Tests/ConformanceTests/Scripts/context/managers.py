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


with M("a") as x, M("b") as y:
    print("body", x, y)
with M("swallow", swallow=True):
    raise RuntimeError("gone")
print("after")
with (
    M("p1") as p,
    M("p2"),
):
    print("parenthesised", p)
for setup in ((M("o"), M("i", fail="enter")), (M("o", swallow=True), M("i", fail="exit")), (M("o"), M("i", swallow=True))):
    try:
        with setup[0], setup[1]:
            raise IndexError("body")
    except Exception as e:
        print("caught", repr(e), "context", repr(e.__context__))


def early():
    with M("return"):
        return "value"


def loop():
    for i in range(3):
        with M(f"loop{i}"):
            if i == 0:
                continue
            if i == 1:
                break
    return i


print(early(), loop())
