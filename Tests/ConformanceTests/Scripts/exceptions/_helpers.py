"""Functions in a module of their own, for the traceback scripts."""

DEFAULT = {"scale": 0}


def scale(value):
    return value / DEFAULT["scale"]


class Reader:
    def __init__(self, name):
        self.name = name

    def read(self):
        return [scale(v) for v in self.name]
