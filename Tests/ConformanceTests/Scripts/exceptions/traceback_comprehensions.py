import traceback
import sys

data = [1, 0, "x"]


def attempt(n):
    if n == 0:
        return [10 / v for v in data]
    if n == 1:
        return {v: 10 / v for v in data}
    if n == 2:
        return {10 / v for v in data if v < 1}
    if n == 3:
        return sum(10 / v for v in data)
    if n == 4:
        return [[v / w for v in data] for w in data]
    if n == 5:
        return [v for v in undefined]
    if n == 6:
        return list(
            v + 1
            for v in data
        )
    if n == 7:
        return [
            v.upper()
            for v in data
            if v
        ]
    if n == 8:
        return any(v.nope for v in data)
    if n == 9:
        return [x for x in 5]


for n in range(10):
    try:
        attempt(n)
    except Exception:
        traceback.print_exc(file=sys.stdout)
