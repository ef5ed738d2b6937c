# Special methods that are None, or give what they must not.
import math
import operator


def made(name, value):
    def method(self, *args):
        return value

    return type("C", (), {f"__{name}__": None if value is made else method})()


def attempt(f, o):
    try:
        print(f(o), end="; ")
    except Exception as e:
        print(type(e).__name__, e, end="; ")


uses = {
    "bool": (bool, lambda o: not o), "iter": (list, lambda o: ",".join(o), lambda o: list(zip(o)), lambda o: [*o]),
    "str": (str, lambda o: f"{o}"), "index": (lambda o: [1, 2][o], range, hex, float, math.sqrt, lambda o: "ab"[o:]),
    "int": (int, lambda o: "%d" % o), "float": (float, math.sqrt, math.floor), "trunc": (int, math.trunc),
    "setitem": (lambda o: operator.setitem(o, 0, 1),), "delitem": (lambda o: operator.delitem(o, 0),),
    "eq": (lambda o: o == 1, lambda o: o != 1, lambda o: [1].count(o)), "lt": (lambda o: o < 1, lambda o: 1 > o),
    "add": (lambda o: o + 1,), "radd": (lambda o: 1 + o,), "neg": (lambda o: -o,), "abs": (abs,), "round": (round,),
    "divmod": (lambda o: divmod(o, 2),), "pow": (lambda o: o**2, lambda o: pow(o, 2, 3)), "invert": (lambda o: ~o,),
    "length_hint": (operator.length_hint, list), "contains": (lambda o: 1 in o,), "len": (len, bool),
    "format": (lambda o: f"{o:5}",), "bytes": (bytes,), "call": (lambda o: o(),), "next": (next,),
    "reversed": (lambda o: list(reversed(o)),), "hash": (lambda o: {o: 1} and 1,),
}  # fmt: skip
for name, functions in uses.items():
    print(name)
    for value in (made, None, 0, -1, "a", True, NotImplemented):
        if name == "index" and value is None:
            continue
        for f in functions:
            attempt(f, made(name, value))
    print()
