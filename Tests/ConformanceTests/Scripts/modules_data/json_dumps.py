# Values as JSON text, with every option.
import json
from collections import OrderedDict, namedtuple, defaultdict
from enum import IntEnum

data = {"name": "Ann", "n": 1, "f": 1.5, "ok": True, "none": None, "list": [1, [2, []], {}], "text": "q\"\\\n\té😀\x01\x7f\u2028/"}
print(json.dumps(data))
print(json.dumps(data, ensure_ascii=False))
print(json.dumps(data, indent=2))
print(json.dumps(data, indent="--", sort_keys=True))
print(json.dumps(data, separators=(",", ":")))
print(json.dumps([1, 2], indent=0), json.dumps([], indent=2), json.dumps({}, indent=2), json.dumps([[]], indent=2), json.dumps({"a": {}}, indent=1, separators=(", ", " = ")))
print(json.dumps({1: "a", 2.5: "b", True: "c", None: "d"}), json.dumps((1, 2)), json.dumps({"b": 1, "a": {"d": 1, "c": 2}}, sort_keys=True), json.dumps({2: 1, 10: 2}, sort_keys=True))
print(json.dumps([1e100, 1e-7, 0.1, -0.0, 1e16, 123456789.123, 10 ** 25, float("inf"), float("-inf"), float("nan")]))
class Color(IntEnum):
    RED = 1
P = namedtuple("P", "x y")
class Text(str):
    pass
print(json.dumps([Color.RED, P(1, 2), Text("t"), OrderedDict(b=1, a=2), defaultdict(int, z=1)]), json.dumps({Color.RED: 1}), json.dumps("just text"), json.dumps(None))
def default(o):
    if isinstance(o, set):
        return sorted(o)
    if isinstance(o, bytes):
        return o.decode()
    raise TypeError(f"no {type(o).__name__}")
print(json.dumps({"s": {3, 1}, "b": b"x"}, default=default), json.dumps({1, 2}, default=str) == '"{1, 2}"', json.dumps({(1, 2): 3, "a": 1}, skipkeys=True))
def show(function):
    try:
        print(function())
    except Exception as e:
        print(type(e).__name__ + ":", e)
show(lambda: json.dumps({1, 2}))
show(lambda: json.dumps(object, default=default))
show(lambda: json.dumps({(1, 2): 3}))
show(lambda: json.dumps([1, {"a": [b"x"]}]))
show(lambda: json.dumps(float("nan"), allow_nan=False))
show(lambda: json.dumps([float("inf")], allow_nan=False, indent=1))
show(lambda: json.dumps({"a": 1, 2: 3}, sort_keys=True))
cycle = []
cycle.append(cycle)
show(lambda: json.dumps(cycle))
ring = {}
ring["me"] = [ring]
show(lambda: json.dumps(ring, indent=1))
show(lambda: json.dumps(lambda: 0))
show(lambda: json.dumps(type))
