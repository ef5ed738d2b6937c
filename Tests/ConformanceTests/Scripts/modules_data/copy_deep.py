# Copies, shallow and deep.
import copy
from collections import OrderedDict, defaultdict, deque, Counter, namedtuple
from dataclasses import dataclass, field

a = [1, [2, 3], {"k": [4]}, (5, [6])]
s, d = copy.copy(a), copy.deepcopy(a)
a[1].append(99)
a[2]["k"].append(98)
a[3][1].append(97)
print(a, s, d, s[1] is a[1], d[1] is a[1])
cycle = [1]
cycle.append(cycle)
c = copy.deepcopy(cycle)
print(c[1] is c, c is not cycle, len(c))
shared = [0]
pair = copy.deepcopy([shared, shared])
print(pair[0] is pair[1], pair[0] is shared)
t = (1, 2, "x")
print(copy.copy(t) is t, copy.deepcopy(t) is t, copy.deepcopy((1, [2])) == (1, [2]), copy.copy("abc"), copy.deepcopy(5), copy.deepcopy(None), copy.copy(len) is len, copy.deepcopy(print) is print, copy.deepcopy(int) is int)
for value in [{1, 2}, frozenset([1]), bytearray(b"x"), b"x", range(3), 2.5, OrderedDict(a=[1]), defaultdict(list, a=[1]), deque([1, [2]], maxlen=3), Counter("aab"), True, ...]:
    x = copy.deepcopy(value)
    print(type(x).__name__, x == value, copy.copy(value) == value)
print(copy.deepcopy(defaultdict(list, a=[1])).default_factory, copy.copy(deque([1], maxlen=2)).maxlen)
