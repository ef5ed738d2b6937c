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


def returns():
    with Ctx("r"):
        return "value"


def breaks():
    for i in range(3):
        with Ctx(str(i)):
            if i == 1:
                break
    return i


def continues():
    for i in range(2):
        with Ctx(str(i)):
            continue
    return "done"


print(returns(), breaks(), continues())


class Bad:
    pass


try:
    with Bad():
        pass
except TypeError as err:
    print(err)
except AttributeError as err:
    print(err)


class BadEnter(Ctx):
    def __enter__(self):
        raise ValueError("in enter")


try:
    with Ctx("first"), BadEnter("second"):
        print("never")
except ValueError as err:
    print(err)
