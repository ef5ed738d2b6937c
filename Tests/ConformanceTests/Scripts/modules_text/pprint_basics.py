"""pprint and pformat: width, indent, depth, compact, sorting."""
import pprint
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from dataclasses import dataclass
from types import SimpleNamespace

config = {"name": "experiment", "layers": [64, 128, 256], "optimizer": {"kind": "adam", "lr": 0.001, "betas": (0.9, 0.999)},
          "metrics": {"accuracy", "loss"}, "seed": None, 3: "int key"}
try:
    pprint.pprint(config)
except TypeError as e:
    print(e)
config.pop(3)
pprint.pprint(config, width=40)
pprint.pprint(config, width=60, indent=4)
pprint.pprint(config, depth=1)
pprint.pprint({"b": 1, "a": 2}, sort_dicts=False)
pprint.pp({"b": 1, "a": 2})
pprint.pprint(list(range(40)), compact=True, width=50)
pprint.pprint(list(range(12)), width=20)
pprint.pprint("word " * 30, width=40)
pprint.pprint({"text": "lorem ipsum dolor sit amet " * 4, "n": 1}, width=50)
pprint.pprint(b"bytes " * 20, width=40)
pprint.pprint(OrderedDict([("zeta", 1), ("alpha", [1] * 20)]), width=40)
pprint.pprint(defaultdict(list, {"k": ["a" * 20, "b" * 20, "c" * 20]}), width=40)
pprint.pprint(Counter("abracadabra" * 3), width=20)
pprint.pprint(deque(["item number %d" % i for i in range(4)], maxlen=5), width=30)
Point = namedtuple("Point", "x y")
pprint.pprint([Point(1, 2), Point(3, 4)], width=20)
pprint.pprint((1,))
pprint.pprint((("a" * 30,), ("b" * 30,)), width=40)
pprint.pprint(frozenset(["x" * 20, "y" * 20, "z" * 20]), width=30)


@dataclass
class Model:
    name: str
    weights: list
    options: dict


pprint.pprint(Model("resnet-with-a-long-name", [0.1] * 5, {"dropout": 0.5}), width=40)
pprint.pprint(SimpleNamespace(alpha="a" * 20, beta="b" * 20), width=40)
pprint.pprint([{"a": [1, 2, {"deep": [1, [2, [3]]]}]}], depth=3)
