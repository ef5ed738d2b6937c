# Records kept as JSON: saved, loaded, changed, compared.
import json
from datetime import date
from decimal import Decimal
from enum import Enum

class Color(Enum):
    RED = "red"
    BLUE = "blue"
def encode(o):
    if isinstance(o, date):
        return {"$date": o.isoformat()}
    if isinstance(o, Decimal):
        return str(o)
    if isinstance(o, Enum):
        return o.value
    if hasattr(o, "__dict__"):
        return vars(o)
    raise TypeError(f"Object of type {type(o).__name__} is not JSON serializable")
def decode(d):
    return date.fromisoformat(d["$date"]) if "$date" in d else d
class Item:
    def __init__(self, name, price, when):
        self.name, self.price, self.when = name, price, when
text = json.dumps([Item("pen", Decimal("1.20"), date(2024, 1, 2)), Color.RED, {"nested": [Item("x", 2, None)]}], default=encode, indent=1)
print(text)
back = json.loads(text, object_hook=decode)
print(back, back[0]["when"].year)
lines = "\n".join(json.dumps({"i": i, "sq": i * i}) for i in range(3))
print(lines, [json.loads(line)["sq"] for line in lines.splitlines()])
print(json.loads(json.dumps({1: "a", None: "b", True: "c"})), json.dumps("\u2028é\\"), json.loads(json.dumps({"a": float("inf")})))
settings = json.loads('{"debug": true, "levels": [1, 2, {"deep": null}], "ratio": 1e-3}')
settings["levels"][2]["deep"] = "set"
print(json.dumps(settings, sort_keys=True, separators=(",", ":")), settings == json.loads(json.dumps(settings)))
print(json.dumps({"b": [], "a": {}, "c": [[], [1]]}, indent=2))
try:
    json.dumps({"x": {1, 2}}, default=encode)
except TypeError as e:
    print(e)
