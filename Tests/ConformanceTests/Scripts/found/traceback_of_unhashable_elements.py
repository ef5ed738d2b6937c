# An element that cannot be hashed is told of the display or comprehension as a whole.
import traceback


def a(): {[] for x in [1]}
def b(): {[]: 1 for x in [1]}
def c(): {x: [y for y in z] for x in [1]}
def d(): {1, []}
def e(): {1: 2, []: 3}
def f(): {**{}, []: 3}
def g(): {*[], []}


for h in (a, b, c, d, e, f, g):
    try:
        h()
    except Exception:
        print(traceback.format_exc().split("\n", 3)[3])
