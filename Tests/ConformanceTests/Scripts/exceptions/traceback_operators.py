import traceback
import sys

a, b, c = 1, "two", [3]


def attempt(n):
    if n == 0:
        return a + b
    if n == 1:
        return a + a * b ** c
    if n == 2:
        return (a + 1) - (b + "x")
    if n == 3:
        return a < b
    if n == 4:
        return a + 1 < 5 > b
    if n == 5:
        return -b
    if n == 6:
        return not a + c
    if n == 7:
        return a in 5
    if n == 8:
        return a / 0 + 1
    if n == 9:
        return 1 + (a // 0) * 2
    if n == 10:
        return a and b + 1
    if n == 11:
        x = a
        x += b
    if n == 12:
        return [1, 2, a @ b]
    if n == 13:
        return a if b - 1 else c
    if n == 14:
        return (a
                + b)
    if n == 15:
        return a  +  b
    if n == 16:
        return a+b
    if n == 17:
        return a << b >> 1
    if n == 18:
        return ~c
    if n == 19:
        return {"k": a % 0}
    if n == 20:
        return b  %  (1, 2)
    if n == 21:
        return a is not b - 1


for n in range(22):
    try:
        attempt(n)
    except Exception:
        traceback.print_exc(file=sys.stdout)
