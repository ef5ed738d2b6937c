import json

print(json.dumps({"a": 1, "b": [1, 2.5, None, True, False], "c": {"d": "e"}}), json.dumps([]), json.dumps({}), json.dumps("x"))
print(json.dumps([1, "two", 3.0, 1e100, 0.1, -5]), json.dumps((1, 2)), json.dumps(None), json.dumps("é \" \\ \n \t \u0001 /"))
print(json.dumps({"b": 1, "a": 2}, sort_keys=True), json.dumps({1: 2, None: 3, True: 4, 1.5: 5}), json.dumps("é", ensure_ascii=False))
print(json.dumps({"a": [1, 2], "b": {"c": []}, "d": {}}, indent=2))
print(json.dumps([1, [2, [3]]], indent=4), json.dumps({"a": 1, "b": 2}, separators=(",", ":")))
print(json.dumps(float("nan")), json.dumps(float("inf")), json.dumps("😀"), json.dumps(10 ** 30))
print(json.loads('{"a": 1, "b": [1, 2.5, null, true, false], "c": {"d": "e"}}'), json.loads("[]"), json.loads(' "x" '), json.loads("5"))
print(json.loads("1e5"), json.loads("-0.5"), json.loads("123456789012345678901234567890"), json.loads('"\\u00e9\\n\\ud83d\\ude00"'))
print(type(json.loads("1")), type(json.loads("1.0")), json.loads("null"), json.loads('{"a": {"b": [{}]}}')["a"]["b"])
for bad in ["", "{", "[1,", '{"a" 1}', "nul", "[1 2]", "{'a': 1}", '"abc', "1 2", "[1,]"]:
    try:
        print(json.loads(bad))
    except json.JSONDecodeError as e:
        print(type(e).__name__, e)
    except ValueError as e:
        print("ValueError", e)
try:
    json.dumps({1, 2})
except TypeError as e:
    print(e)
try:
    json.dumps({(1, 2): 3})
except TypeError as e:
    print(e)
try:
    json.dumps(object)
except TypeError as e:
    print(e)
print(json.dumps({"x": {1, 2}}, default=lambda o: sorted(o)), json.loads(json.dumps({"k": [1, {"z": None}]})) == {"k": [1, {"z": None}]})
import io
buffer = io.StringIO()
json.dump({"a": 1}, buffer)
print(buffer.getvalue(), json.load(io.StringIO("[1, 2]")))
