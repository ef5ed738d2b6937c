# Encoders and decoders of one's own; files.
import json, os, tempfile, io
from datetime import date, datetime
from dataclasses import dataclass, asdict

class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, (date, datetime)):
            return o.isoformat()
        if isinstance(o, set):
            return sorted(o)
        return super().default(o)
print(json.dumps({"d": date(2024, 1, 2), "s": {2, 1}}, cls=Encoder), Encoder(indent=1).encode([{1}]), "".join(Encoder().iterencode([1, {"a": {2}}])))
try:
    json.dumps(object(), cls=Encoder)
except TypeError as e:
    print(e)
print(json.JSONEncoder(sort_keys=True, separators=(",", ":")).encode({"b": 1, "a": [1.0]}), json.JSONEncoder().item_separator, json.JSONEncoder(indent=2).item_separator, repr(json.JSONEncoder().key_separator))
class Decoder(json.JSONDecoder):
    def __init__(self, *args, **kwargs):
        super().__init__(object_hook=self.hook, *args, **kwargs)
    def hook(self, d):
        return {k.upper(): v for k, v in d.items()}
print(json.loads('{"a": {"b": 1}}', cls=Decoder))
@dataclass
class User:
    name: str
    tags: list
print(json.dumps(asdict(User("ann", ["x"]))), json.dumps([User("a", [])], default=lambda o: o.__dict__))
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "x.json")
    with open(path, "w") as f:
        json.dump({"a": [1, 2], "é": "ü"}, f, indent=2)
    print(open(path).read())
    with open(path) as f:
        print(json.load(f))
    with open(path, "w", encoding="utf-8") as f:
        f.write("[1, 2,\n oops]")
    try:
        with open(path) as f:
            json.load(f)
    except json.JSONDecodeError as e:
        print(e)
s = io.StringIO()
json.dump([1, {"k": None}], s, separators=(", ", ": "))
print(s.getvalue(), json.load(io.StringIO('{"x": 1}')))
