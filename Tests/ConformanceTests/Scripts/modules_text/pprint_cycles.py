# Values that contain themselves, deep ones, and keys that do not compare.
import re
from pprint import pprint, pformat
from types import SimpleNamespace

def clean(text):
    return re.sub(r"id=\d+", "id=N", text)

ring = [1, 2]
ring.append(ring)
print(clean(pformat(ring)))
table = {"name": "x" * 30, "self": None, "more": list(range(20))}
table["self"] = table
print(clean(pformat(table, width=40)))
deep = {"a": {"b": {"c": {"d": [1, 2, 3]}}}}
for depth in range(1, 5):
    pprint(deep, depth=depth)
pprint({3: "int", "b": "str", None: 0, (1,): "tuple", "a": 1.5})
pprint([{"id": i, "name": "user%d" % i, "roles": ["admin", "editor"][: i % 3]} for i in range(4)], width=60)
pprint({"short": 1, "a long key that takes room": {"inner": "value " * 5, "other": [1, 2, 3]}}, width=50)
pprint(SimpleNamespace(a=1, text="long text " * 5, items=list(range(10))), width=40)
pprint([[], {}, (), set(), "", b"", [[]]])
pprint("line one\nline two\nline three", width=15)
pprint({"k" + str(i): (i, [i] * i) for i in range(6)}, indent=2, width=30, compact=True)
