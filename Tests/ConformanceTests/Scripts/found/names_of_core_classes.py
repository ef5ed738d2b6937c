# Classes that are no script in CPython carry their module in messages, not in their name.
import collections
import decimal
import functools
import itertools
import re
import types


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


looped = collections.OrderedDict()
looped["x"] = looped
deep = collections.defaultdict(int)
deep["x"] = deep
ring = collections.deque([1], 3)
ring.append(ring)
print(looped, deep, ring)
looped |= {}
print(looped)
for o in (
    collections.deque(), collections.defaultdict(int), collections.OrderedDict(), collections.Counter(),
    functools.partial(int), itertools.chain(), itertools.groupby([]), itertools.permutations([]), re.compile("a"),
    re.match("a", "a"), types.SimpleNamespace(), decimal.Decimal(1),
):  # fmt: skip
    print(type(o).__name__, type(o).__module__)
    for f in (lambda: {o: 1} and 1, lambda: o + 1, lambda: [1][o], lambda: o(), lambda: "a" + o, lambda: o.nope):
        attempt(f)
attempt(lambda: list(re.match("a", "a")))
attempt(lambda: re.escape(None))
attempt(lambda: re.findall("a", None))
attempt(lambda: re.finditer("a", 5))
attempt(lambda: re.sub(b"a", b"b", "a"))
c = collections.Counter()
c.update(a=1, b="x")
print(c)
print((b"ab" + bytearray(b"c")).partition(bytearray(b"b")), b"".decode("no such codec"), str(b"", "nor this"))
