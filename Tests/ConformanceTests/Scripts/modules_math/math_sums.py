# Sums, products, lengths.
import math

print(math.fsum([0.1] * 10), sum([0.1] * 10))
print(math.fsum([1e308, 1, -1e308]), math.fsum([]), math.fsum(x / 7 for x in range(100)))
print(math.fsum([1e100, 1.0, -1e100, 1e-100]))
for bad in ([math.inf, -math.inf], [1e308, 1e308], ["a"], 5):
    try:
        print(math.fsum(bad))
    except Exception as e:
        print(type(e).__name__, e)
print(math.fsum([math.inf, 1]), math.fsum([math.nan, 1]))
print(math.prod([1, 2, 3, 4]), math.prod([]), math.prod([2, 0.5], start=10), math.prod(range(1, 25)))
print(math.prod([True, 3]), math.prod([[1, 2]], start=2))
print(math.hypot(3, 4), math.hypot(), math.hypot(1), math.hypot(1, 2, 3), math.hypot(1e200, 1e200), math.hypot(-5))
print(math.hypot(0.1, 0.2, 0.3, 0.4), math.hypot(1e-200, 2e-200), math.hypot(math.inf, math.nan), math.hypot(math.nan, 1))
print(math.dist([1, 2], [4, 6]), math.dist((0, 0, 0), (1, 1, 1)), math.dist([], []), math.dist([0.1, 7, 3], [5, 2.2, 9]))
for args in [([1], [1, 2]), (1, 2), (["a"], [1])]:
    try:
        print(math.dist(*args))
    except Exception as e:
        print(type(e).__name__, e)
import random
random.seed(5)
for _ in range(20):
    n = random.randint(1, 5)
    p = [random.uniform(-10, 10) for _ in range(n)]
    q = [random.uniform(-10, 10) for _ in range(n)]
    print(math.hypot(*p), math.dist(p, q), math.fsum(p))
class Half:
    def __float__(self):
        return 0.5
    def __ceil__(self):
        return "up"
    def __floor__(self):
        return "down"
    def __trunc__(self):
        return "cut"
print(math.sqrt(Half()), math.ceil(Half()), math.floor(Half()), math.trunc(Half()))
