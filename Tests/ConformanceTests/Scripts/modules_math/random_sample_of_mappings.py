# Only sequences have a sample: neither sets nor dicts, nor what derives from them.
import collections
import random

r = random.Random(3)
print(r.sample(range(10), 3), r.sample('abc', 2), r.sample([1, 2], k=3, counts=[2, 2]))
for population in [{1, 2}, {1: 2}, collections.Counter('aab'), collections.OrderedDict(a=1), frozenset('a')]:
    try:
        print(r.sample(population, 1))
    except TypeError as e:
        print(type(population).__name__, e)
