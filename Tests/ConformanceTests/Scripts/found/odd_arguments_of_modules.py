# All arguments are converted before the first is looked at.
import bisect
import dataclasses
import heapq
import itertools
import math


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


for f, calls in (
    (math.comb, ((-1, None), (-1, 2), (5, -1))),
    (math.perm, ((-1,), (-1, "b"), (-1, None), (5, 2))),
    (math.lcm, ((0, "a"), (0, 5), (4, 6))),
    (math.dist, (("a", None), ("", "b"), ([1], "ab"), ([1], ["a"]))),
    (itertools.combinations, ((None, None), ("ab", None), (5, 2), ("ab", 2.5))),
    (itertools.permutations, ((None, "b"), ("ab", "b"), (5, None))),
    (heapq.heapify, ((None,), (5,), ((),))),
    (heapq.heappush, ((None, 1), ({}, 1))),
    (itertools.tee, ((None, "a"), (None, 0), ([], -1))),
):
    for args in calls:
        print(f.__name__, end=" ")
        attempt(lambda *args: type(f(*args)).__name__ if f.__module__ == "itertools" else f(*args), *args)
print(list(itertools.islice(itertools.count(True), 3)))


@dataclasses.dataclass(slots=True)
class Slotted:
    x: int
    n: int = dataclasses.field(init=False, default=3)


print(Slotted(1), Slotted.__slots__)
