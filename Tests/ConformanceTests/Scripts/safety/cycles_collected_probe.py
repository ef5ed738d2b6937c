# Objects that only hold one another are found, whatever they are.
import gc

gc.collect()


class Probe:
    """Tells when what holds it goes."""

    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone:", self.name)


def closure():
    probe = Probe("closure")

    def inner():
        return inner, probe

    return inner


def generator():
    probe = Probe("generator")
    yield probe
    yield me


def klass():
    class Local:
        probe = Probe("class")

        def method(self):
            return Local

    return Local()


def exception():
    probe = Probe("exception")
    try:
        raise ValueError(probe)
    except ValueError as error:
        error.itself = error


closure()
print(gc.collect() > 0)
me = generator()
next(me)
holder = [me]
holder.append(holder)
me = holder = None
print(gc.collect() > 0)
klass()
print(gc.collect() > 0)
exception()
