"""The same seed gives CPython's numbers, for every function lessons use."""
import random

random.seed(42)
print(random.random(), random.random(), random.uniform(1, 10), random.randint(1, 6), random.randrange(0, 100, 5), random.randrange(10))
print(random.choice("abcdef"), random.choices([1, 2, 3], k=5), random.choices("ab", weights=[1, 9], k=6), random.choices("xyz", cum_weights=[1, 2, 10], k=4))
deck = list(range(10))
random.shuffle(deck)
print(deck, random.sample(range(100), 5), random.sample("abcdefgh", 3), random.sample([1, 2], counts=[3, 2], k=3))
print(random.gauss(0, 1), random.gauss(5, 2), random.normalvariate(0, 1), random.expovariate(1.5), random.betavariate(2, 3), random.triangular(0, 10, 3))
print(random.lognormvariate(0, 0.25), random.vonmisesvariate(0, 4), random.gammavariate(2, 1), random.gammavariate(0.5, 1), random.paretovariate(3), random.weibullvariate(1, 1.5))
print(random.getrandbits(8), random.getrandbits(100), random.getrandbits(0), random.randbytes(5))
for seed in (0, 1, -5, 2**70, 3.5, "text", b"bytes", bytearray(b"ba"), True):
    random.seed(seed)
    print(repr(seed), random.random(), random.randint(0, 10**20), random.gauss(0, 1))
random.seed("old", version=1)
print(random.random())
a, b = random.Random(7), random.Random(7)
print([a.random() for _ in range(3)] == [b.random() for _ in range(3)], a.randint(1, 100), b.randint(1, 100))
state = random.getstate()
one = [random.random() for _ in range(3)]
random.setstate(state)
print(one == [random.random() for _ in range(3)], len(state), state[0], len(state[1]))
random.seed(1)
print([random.randint(-3, 3) for _ in range(10)], random.sample(sorted({"a", "b", "c"}), 2), [random.choice([True, False]) for _ in range(8)])
random.seed(10)
print(sum(random.random() < 0.3 for _ in range(1000)), round(sum(random.gauss(0, 1) for _ in range(1000)), 10))
