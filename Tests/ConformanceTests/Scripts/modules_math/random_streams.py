# The same seed gives CPython's numbers.
import random

random.seed(42)
print(random.random(), random.uniform(1, 10), random.uniform(-5, 5))
print([random.randint(1, 6) for _ in range(15)])
print([random.randrange(0, 100, 7) for _ in range(8)], random.randrange(10), random.randrange(5, 50))
print(random.randint(0, 10 ** 30), random.randint(-10 ** 18, 10 ** 18), random.randint(5, 5))
print(random.choice("abcdef"), random.choice([1, 2, 3]), random.choice(range(1000)))
print(random.choices(["red", "green", "blue"], k=6))
print(random.choices(["red", "green", "blue"], weights=[5, 2, 1], k=6))
print(random.choices(["red", "green", "blue"], cum_weights=[5, 7, 8], k=6))
items = list(range(12))
random.shuffle(items)
print(items)
print(random.sample(range(100), 10), random.sample("abcdefgh", 3), random.sample([1, 2], counts=[3, 4], k=5))
print(random.sample(range(10 ** 9), 5), random.sample(items, 12))
for f, args in [(random.gauss, (0, 1)), (random.gauss, (10, 2)), (random.gauss, ()), (random.normalvariate, (0, 1)), (random.normalvariate, (5, 3)),
                (random.expovariate, (1.5,)), (random.betavariate, (2, 3)), (random.betavariate, (0.5, 0.5)), (random.gammavariate, (2.5, 1)),
                (random.gammavariate, (1, 2)), (random.gammavariate, (0.4, 1)), (random.triangular, ()), (random.triangular, (1, 5, 2)),
                (random.triangular, (3, 3)), (random.lognormvariate, (0, 0.5)), (random.vonmisesvariate, (1, 4)), (random.vonmisesvariate, (0, 0)),
                (random.paretovariate, (3,)), (random.weibullvariate, (1, 1.5))]:
    print(f.__name__, args, f(*args), f(*args), f(*args))
print(random.getrandbits(1), random.getrandbits(32), random.getrandbits(100), random.getrandbits(0), random.randbytes(7))
