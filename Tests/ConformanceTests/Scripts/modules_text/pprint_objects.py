"""pformat, PrettyPrinter, saferepr, isreadable, numbers, underscores."""
import io
import pprint

print(pprint.pformat([1, 2, 3]), pprint.pformat({"a": [1, 2]}, width=5))
print(pprint.pformat(1234567, underscore_numbers=True), pprint.pformat([10**9], underscore_numbers=True))
print(pprint.saferepr({"b": 1, "a": [1]}), pprint.isreadable([1, "a"]), pprint.isreadable([object()]), pprint.isrecursive([1]))
loop = [1]
loop.append(loop)
print(pprint.isrecursive(loop), pprint.saferepr(loop)[:20], pprint.isreadable(loop))
out = io.StringIO()
pprint.pprint({"x": 1}, stream=out)
print(repr(out.getvalue()))
printer = pprint.PrettyPrinter(indent=2, width=30, depth=2)
printer.pprint({"level": {"deeper": {"deepest": 1}}, "list": ["aaaaaaaaaa", "bbbbbbbbbb", "cccccccccc"]})
print(printer.pformat([[[[]]]]), printer.isreadable([[[]]]))


class Rows(list):
    def __repr__(self):
        return f"Rows({len(self)})"


class Plain(dict):
    pass


pprint.pprint([Rows([1, 2]), Plain(a=1), Plain({i: "v" * 20 for i in range(4)})], width=30)
pprint.pprint({1: "int", "a": "str", (1, 2): "tuple", None: "none", 2.5: "float"})
pprint.pprint({"é": "ü" * 10, "日本": ["語" * 15, "本" * 15]}, width=30)
pprint.pprint("line one\nline two\nline three\n" * 2, width=40)
pprint.pprint(["short", "a longer string that needs to be split over lines " * 2], width=40)
pprint.pprint([True, None, 1.5, 1e100, -0.0, 10**30, "q'uote", 'd"ouble'], width=20)
pprint.pprint([], width=1)
pprint.pprint({}, width=1)
pprint.pprint(set())
pprint.pprint({"key": []}, width=1)
for bad in ({"width": 0}, {"indent": -1}, {"depth": 0}):
    try:
        pprint.pprint([1], **bad)
    except ValueError as e:
        print(e)


class Shown(pprint.PrettyPrinter):
    def format(self, object, context, maxlevels, level):
        if isinstance(object, float):
            return "%.2f" % object, True, False
        return super().format(object, context, maxlevels, level)


print(Shown().pformat([1.23456, {"pi": 3.14159}]))
