"""copy: what is shared and what is not, hooks, memo, what cannot be changed."""
import copy
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from dataclasses import dataclass, field
from enum import Enum

inner = [1, 2]
for value in ([inner, 3], (inner, 3), {"k": inner}, {1, 2}, deque([inner], 4), defaultdict(list, a=inner), OrderedDict(a=inner), bytearray(b"x")):
    shallow, deep = copy.copy(value), copy.deepcopy(value)
    print(type(shallow).__name__, shallow == value, shallow is value, deep == value, deep is value, repr(deep))
for value in (1, "s", None, True, 2.5, (1, 2), frozenset([1]), b"b", range(3), len, int, ..., NotImplemented):
    print(repr(value)[:30], copy.copy(value) is value, copy.deepcopy(value) is value)
shared = [0]
pair = [shared, shared]
deep = copy.deepcopy(pair)
deep[0].append(1)
print(deep, pair, deep[0] is deep[1])
loop = {"self": None}
loop["self"] = loop
c = copy.deepcopy(loop)
print(c is not loop, c["self"] is c)
