import re
import traceback


class Node:
    def __init__(self, value):
        self.value = value
        self.parent = self

    def depth(self):
        return 1 + self.parent.depth()


try:
    Node(1).depth()
except RecursionError as e:
    # How many calls the surroundings need differs.
    print(re.sub("[0-9]{3} more", "N more", traceback.format_exc()))
    print(type(e).__mro__[1].__name__, e)


def mutual_a(n):
    return mutual_b(n + 1)


def mutual_b(n):
    return mutual_a(n + 1)


try:
    mutual_a(0)
except RecursionError as e:
    lines = traceback.format_exc().split("\n")
    print(len(lines) > 2900, lines[-2], lines[3:7])


def four(n):
    return four(n - 1) if n else 1 / 0


for depth in (1, 2, 3, 4, 5, 6):
    try:
        four(depth)
    except ZeroDivisionError:
        print(traceback.format_exc())
