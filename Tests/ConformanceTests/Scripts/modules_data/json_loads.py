# JSON text as values, with hooks.
import json
from collections import OrderedDict
from decimal import Decimal

for text in ['{"a": [1, 2.5, -3e2, true, false, null], "b": {"c": "d"}}', '"\\u00e9\\ud83d\\ude00\\n\\/\\"\\b\\f"', " [ ] ", "{}", "12", "-0", "-0.0", "1E5", "1e400", "NaN", "-Infinity", "[Infinity]", '"é\U0001f600"', "123456789012345678901234567890", '{"a":1,"a":2}', '"\\ud800"', "\t\n\r 5 ", "[[[[]]]]", "0.1", "true"]:
    value = json.loads(text)
    print(ascii(text), ascii(value), type(value).__name__)
print(json.loads(b'{"x": "\xc3\xa9"}'), json.loads(bytearray(b"[1]")), json.loads('[1.5, 2]'.encode("utf-16")), json.loads(b"\xef\xbb\xbf[1]"))
print(json.loads('{"a": 1, "b": [1.5]}', parse_int=str, parse_float=Decimal), json.loads("[NaN, Infinity]", parse_constant=lambda c: "<" + c + ">"))
print(json.loads('{"a": {"b": 1}, "c": 2}', object_hook=lambda d: sorted(d)), json.loads('{"b": 1, "a": 2}', object_pairs_hook=OrderedDict), json.loads('{"x": 1, "x": 2}', object_pairs_hook=list))
class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y
def revive(d):
    return Point(**d["p"]) if "p" in d else d
p = json.loads('{"p": {"x": 1, "y": 2}}', object_hook=revive)
print(p.x, p.y, json.loads('"a\nb"', strict=False) == "a\nb")
bad = ["", " ", "{", "[", '"abc', "[1,", "[1,]", "[1 2]", '{"a"}', '{"a":}', '{"a":1,}', "{a: 1}", "{'a': 1}", "nul", "tru", "01", "1.", "-", "+1", ".5", "[1]]", '{"a":1} x', '"\\x"', '"\\u12"', '"a\nb"', "[1,\n 2,\n x]", "undefined", '{"a" 1}', '{1: 2}', "--1", "1e", '["a" "b"]', '"tab\there"', "[,1]", "{,}"]
for text in bad:
    try:
        print(repr(text), json.loads(text))
    except json.JSONDecodeError as e:
        print(repr(text), "|", e, "|", e.msg, e.pos, e.lineno, e.colno, e.doc == text)
print(issubclass(json.JSONDecodeError, ValueError), json.JSONDecodeError("m", "a\nb", 3))
for wrong in (None, 5, ["x"]):
    try:
        json.loads(wrong)
    except TypeError as e:
        print(e)
try:
    json.loads("\ufeff[1]")
except ValueError as e:
    print(e)
print(json.JSONDecoder().raw_decode('[1, 2] rest'), json.JSONDecoder().decode(" 5 "))
