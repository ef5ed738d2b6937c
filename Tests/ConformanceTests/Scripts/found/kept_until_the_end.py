# What the traceback of the exception keeps that ends the program goes first at its end.
class Tracked:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone:", self.name)


def steps():
    try:
        yield 1
    finally:
        print("closed")


outer = Tracked("global")


def work(depth):
    own = Tracked(depth)
    if depth:
        work(depth - 1)
    waiting = steps()
    next(waiting)
    print("about to fail")
    [][depth]


work(2)
