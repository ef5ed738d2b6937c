# Which of `__repr__`, `__str__` and `__format__` is asked, and what they must return.
class Nothing:
    pass


class Both:
    def __repr__(self):
        return "R"

    def __str__(self):
        return "S"


class BadRepr:
    def __repr__(self):
        return 5


class BadStr:
    def __str__(self):
        return None


class BadFormat:
    def __format__(self, spec):
        return 5


for action in (lambda: repr(BadRepr()), lambda: str(BadRepr()), lambda: str(BadStr()), lambda: print(BadStr()),
               lambda: f"{BadStr()}", lambda: format(BadFormat()), lambda: f"{BadFormat()}", lambda: format(Both(), "d"),
               lambda: f"{Nothing():>10}", lambda: format([], "x"), lambda: "{:d}".format(None)):
    try:
        print(action())
    except TypeError as e:
        print("TypeError:", e)
