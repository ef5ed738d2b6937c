# The variables of a frame that an exception has left live as long as its traceback; iterators of its loops do not.


def steps(name):
    try:
        yield name
    finally:
        print("closed", name)


class Tracked:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone:", self.name)


def generator_in_variable():
    waiting = steps("variable")
    next(waiting)
    raise ValueError


def generators_of_loops():
    for a in steps("outer"):
        for b in steps("inner"):
            1 / 0


def objects():
    pair = [Tracked(1), Tracked(2)]
    single = Tracked(3)

    def inner():
        own = Tracked("inner")
        return single.missing

    inner()


def with_cause():
    first = Tracked("first")
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise KeyError("second") from e


for f in (generator_in_variable, generators_of_loops, objects, with_cause):
    try:
        f()
    except Exception as e:
        print("caught", repr(e))
    print("after", f.__name__)

try:
    objects()
except AttributeError as e:
    trace = e.__traceback__
print("the exception is gone, its traceback is not")
del trace
