import collections
import json
import random
import textwrap


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__module__, type(e).__name__, e)


for bounds in ((11, -(2**63)), (2**62, -(2**62)), (-(2**63), 2**63 - 1), (5, 4), (10**30, 0)):
    attempt(lambda: random.Random(1).randint(*bounds))
for args in ((0.5, [0]), (None, 1), (1, 2), ("a", 1), (True, 0)):
    attempt(lambda: random.Random(1).gauss(*args))
    attempt(lambda: random.Random(1).normalvariate(*args))
    attempt(lambda: random.Random(1).lognormvariate(*args))
attempt(lambda: random.Random(1).expovariate({}))
attempt(lambda: random.Random(1).expovariate(0))
for text in ("\n'c1Za_", "one two three", "a  b-c d", "  x", "ab -- cd", "\t\tq"):
    for width in (1, 2, 3):
        print(textwrap.wrap(text, width), textwrap.wrap(text, width + 5, initial_indent="> "))
attempt(lambda: json.loads("{'a'"))
Pair = collections.namedtuple("Pair", "x y")
for a, b in ((("a", 1), Pair(None, 2)), (Pair(None, 2), ("a", 1)), ((1, "a"), Pair(1, None)), ((1,), Pair(0, 2))):
    attempt(lambda: a < b)
    attempt(lambda: a >= b)
    attempt(lambda: a == b)


class Text(str):
    pass


print("a" < Text("b"), Text("a") >= "b", max("a", Text("a")), sorted([Text("b"), "a", Text("c")]))
for errors in ("xmlcharrefreplace", "no such", "strict", "ignore"):
    attempt(lambda: b"aXb".decode("utf-16-le", errors))
    attempt(lambda: b"aXb\xff".decode("utf-8", errors))
