import traceback
import sys


def need(a, b):
    return a / b


def attempt(n):
    if n == 0:
        return need(1)
    if n == 1:
        return need(need(1, 1), need(1, 0))
    if n == 2:
        return "abc".upper().lower(5).strip()
    if n == 3:
        return int("12") + int("x1") + int("3")
    if n == 4:
        return max(1, *[need(2, 0)])
    if n == 5:
        return need(**{"a": 1, "c": 2})
    if n == 6:
        return print(need(1, 2), need(3, 0), sep="")
    if n == 7:
        return (lambda x: x + "s")(5)
    if n == 8:
        return [need][0](1, 0)
    if n == 9:
        return sorted([3, 1], key=lambda v: v / 0)
    if n == 10:
        return list(map(lambda v: need(v, 0), [1]))
    if n == 11:
        return need(1,
                    2)(3)
    if n == 12:
        return need(
            1, 0
        ) + 5
    if n == 13:
        value = 5
        return value(1)


for n in range(14):
    try:
        attempt(n)
    except Exception:
        traceback.print_exc(file=sys.stdout)
