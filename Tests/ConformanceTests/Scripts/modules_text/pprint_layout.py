# Values over several lines.
from pprint import pprint, pformat, PrettyPrinter, isreadable, isrecursive, pp, saferepr
from dataclasses import dataclass, field
from collections import OrderedDict, defaultdict, Counter, deque, namedtuple

data = {"name": "Ann", "tags": ["x" * 20, "y" * 20, "z" * 20], "nested": {"b": 2, "a": (1, 2, 3), "long list": list(range(30))}, "empty": {}, "none": None}
pprint(data)
pprint(data, width=40)
pprint(data, indent=4, width=60, compact=True)
pprint(data, depth=1)
pprint(data, sort_dicts=False, width=50)
pp({"b": 1, "a": 2})
pprint([["a"] * 5] * 6, width=40)
pprint(tuple("word%d" % i for i in range(12)), width=40)
pprint(("one element tuple " * 6,))
pprint({"a" * 10 + str(i) for i in range(8)}, width=40)
pprint(frozenset(range(40)), width=50)
pprint("a long string of words that does not fit into one line of the width asked for, so it is cut", width=40)
pprint(["short", "a long string of words that does not fit into one line\nwith a newline"], width=40)
pprint(b"bytes that are longer than the width asked for in this call", width=30)
@dataclass
class Point:
    x: int
    y: int
    label: str = "p"
    hidden: int = field(default=0, repr=False)
pprint(Point(1, 2))
pprint(Point(1, 2, "a very long label " * 4), width=50)
pprint([Point(1, 2), Point(3, 4)], width=30)
pprint(OrderedDict([("k%d" % i, i) for i in range(8)]), width=40)
pprint(defaultdict(list, {"aaaaaaaaaaaa": [1, 2, 3], "bbbbbbbbbbbbb": [4, 5]}), width=40)
pprint(Counter("abracadabra" * 3), width=30)
pprint(deque(range(30)), width=40)
P = namedtuple("P", "x y")
pprint([P(1, 2), P(3, "w" * 40)], width=40)
cycle = [1]
cycle.append(cycle)
print(pformat([1, 2]), isreadable([1]), isrecursive(cycle), isreadable(cycle), saferepr({"b": 1, "a": 2}))
pprint(123456789012, underscore_numbers=True)
pprint({"x": 1234567}, underscore_numbers=True)
PrettyPrinter(indent=2, width=30).pprint({"k": list(range(12))})
pprint([1, [2, [3, [4, [5]]]]], depth=3)
pprint({1: "a", "b": 2, None: 3, (1, 2): 4})
pprint([])
pprint(None)
