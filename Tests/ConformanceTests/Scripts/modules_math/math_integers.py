# Whole-number functions.
import math

def show(function, *args):
    try:
        print(function.__name__, args, "->", function(*args))
    except Exception as e:
        print(function.__name__, args, type(e).__name__, e)

show(math.gcd)
show(math.gcd, 12)
show(math.gcd, -12, 18, 8)
show(math.gcd, 0, 0)
show(math.gcd, 2 ** 100, 6 ** 40)
show(math.gcd, 1.0, 2)
show(math.lcm)
show(math.lcm, 4, 6, 10)
show(math.lcm, 0, 5)
show(math.lcm, -4, 6)
for n in [0, 1, 5, 20, 21, 30, -1, 2.5, 3.0, "3"]:
    show(math.factorial, n)
for n, k in [(5, 2), (5, 0), (5, 6), (100, 50), (-1, 2), (3, -1), (5, 2.0), (10 ** 20, 3)]:
    show(math.comb, n, k)
    show(math.perm, n, k)
show(math.perm, 5)
for n in [0, 1, 15, 16, 17, 10 ** 40, -1, 4.0]:
    show(math.isqrt, n)
print(len(str(math.factorial(500))))
class Index:
    def __index__(self):
        return 6
print(math.gcd(4, Index()), math.isqrt(Index()), math.factorial(Index()), math.comb(Index(), 2))
