# In which order the elements of deques, variables and the iterators of loops end.
from collections import deque


class Item:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, end=" ")


def items(count):
    return [Item(i) for i in range(count)]


def steps(name):
    try:
        yield name
    finally:
        print(name, end=" ")


def a_deque():
    row = deque(items(4))
    row.clear()
    print(end="; ")
    row = deque(items(3))


def variables():
    first, second, third = items(3)


def out_of_loops():
    waiting = steps("variable")
    next(waiting)
    for a in steps("outer"):
        for b in steps("inner"):
            try:
                return a, b
            finally:
                print("finally", end=" ")


for f in (a_deque, variables, out_of_loops):
    f()
    print("|", f.__name__)
