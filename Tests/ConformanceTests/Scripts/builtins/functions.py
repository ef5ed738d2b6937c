print(len("abc"), len([1]), len({}), len(range(10, 0, -3)), abs(-3), abs(-2.5), sum([1, 2], 10), sum((0.5, 1)), sum([]))
print(min(3, 1, 2), max([3, 1, 2]), min("hello"), max("a", "b", key=ord), min([], default=5), max({"a": 1, "b": 0}), min([3, -5], key=abs), max([(1, 2), (1, 3)]))
print(sorted([3, 1, 2]), sorted("cab", reverse=True), sorted({"b": 1, "a": 2}), list(reversed("abc")), list(reversed(range(3))))
print(list(zip([1, 2, 3], "ab")), list(zip()), list(zip([1])), list(zip(*[[1, 2], [3, 4]])), dict(zip("ab", range(2))), list(zip([1, 2], [3, 4], strict=True)))
print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate([], start=1)), [f"{i}:{c}" for i, c in enumerate("xy")])
print(list(map(len, ["a", "bb"])), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(map(int, "123")), list(map(str.upper, "ab")), list(map(max, [1, 5], [3, 2])))
print(list(filter(lambda x: x > 1, [1, 2, 3])), list(filter(None, [0, 1, "", "a", None])), list(filter(str.isdigit, "a1b2")))
print(any([]), all([]), any([0, 1]), all([1, 0]), any(x > 2 for x in [1, 2, 3]), all(isinstance(x, int) for x in [1, True]), any("", ) if 0 else any(""))
print(round(2.5), round(3.5), round(2.567, 2), round(-2.5), round(5), round(1234.5678, -2), round(2.5, 0), round(0.1 + 0.2, 10), round(1e300), round(True))
print(int(3.9), int(-3.9), int("42"), int(" -7 "), int("1_000"), int("ff", 16), int("0xff", 16), int("0b101", 0), int("z", 36), int(True), int(), int("0o17", 8), int("10", 2))
print(float("1.5"), float(" -2e3 "), float("inf"), float("-Infinity"), float("nan"), float(3), float(True), float(), float("1_000.5"), float(".5"), float("5."))
print(str(1), str(1.0), str(None), str([1, "a"]), str(), bool("False"), bool(0), bool(), bool([]), bool({}), bool(0.0), bool("0"), bool(None), bool(-1))
print(list("abc"), tuple([1, 2]), set([1, 1]), dict(a=1), list({"a": 1}), tuple("ab"), list(range(3)), frozenset("a"), list(map(lambda x: x, (1, 2))))
print(type(1), type("a") is str, type([]) == list, isinstance(1, int), isinstance(True, int), isinstance(1.0, (int, float)), isinstance("a", str), issubclass(bool, int), isinstance(None, type(None)), type(int), type(type(1)))
print(ord("A"), chr(65), chr(128512), hex(255), hex(-255), oct(8), bin(5), bin(-5), hex(2 ** 70), bin(0))
print(divmod(7, 3), divmod(-7, 3), pow(2, 10), pow(2, 10, 1000), pow(2, -1), pow(5, 0), abs(-10 ** 20), divmod(10 ** 20, 7))
print(callable(len), callable(5), hash(1) == hash(1.0), hash("a") == hash("a"), hash((1, 2)) == hash((1, 2)), hash(True) == hash(1), id(1) == id(1), hash(0), hash(5), hash(-1), hash(2.0), hash(None) == hash(None))
print(repr("a"), repr(1.5), repr([1, "a", None]), ascii("é"), format(255, "x"), format(1.5, ".2f"), repr(print)[:9], repr(len), repr(int), repr(range(3)))
it = iter([1, 2])
print(next(it), next(it), next(it, "end"), list(it), next(iter("abc")), list(iter({"a": 1})))
n = 0


def tick():
    global n
    n += 1
    return n


print(list(iter(tick, 4)), n)
r = range(10)
print(r[2], r[-1], r[2:5], r[::-1], 5 in r, 10 in r, r.index(3), r.count(3), len(r), r.start, r.stop, r.step, range(3) == range(0, 3), range(0) == range(5, 5), list(range(-3, 3, 2)), range(10)[::3], sum(range(101)), max(range(5)), hash(range(3)) == hash(range(3)), range(5, 0, -1), bool(range(0)), 2.0 in r, "a" in r)
print(bytes(3), bytes([65, 66]), bytes("é", "utf-8"), bytearray(b"ab"), b"ab" + b"c", b"a" * 3, b"abc".upper(), b"a,b".split(b","), b"abc".find(b"c"), b"ab".hex(), bytes.fromhex("6162"), list(b"ab"), b"abc"[1:], 97 in b"a", b"ab".decode(), int.from_bytes(b"\x01\x00", "big"), (258).to_bytes(2, "little"))
ba = bytearray(b"abc"); ba[0] = 65; ba.append(100); print(ba, bytes(ba), len(ba))
print(getattr(5, "real"), getattr(5, "nope", "d"), hasattr("a", "upper"), hasattr("a", "nope"), (5).real, (5).imag, (1.5).as_integer_ratio(), (0.75).hex(), float.fromhex("0x1.8p+1"), (5).conjugate(), (3).numerator, (6).denominator)
print(isinstance([], list) and not isinstance([], tuple), [type(x).__name__ for x in (1, 1.0, "a", None, True, [], (), {}, set(), b"", range(1), print, len, int, type, lambda: 0, slice(1), object())])
print(list(map(lambda p: p[0] * p[1], zip([1, 2], [3, 4]))), sum(a * b for a, b in zip([1, 2], [3, 4])), max(map(len, ["a", "bbb"])), sorted(map(abs, [-3, 1, -2])), list(filter(lambda kv: kv[1] > 1, {"a": 1, "b": 2}.items())))
print(*[1, 2, 3], sep=", "); print(*"abc"); print("a", "b", sep="\n"); print("x", end=""); print("", "y", sep="-"); print(1, 2, end=".\n"); print([1], (2,), {3: 4}, sep=" | ")
print(all(map(callable, [len, print, int])), any(map(lambda x: x is None, [1, None])), sum(map(bool, [1, 0, 2])), len(list(filter(bool, [0, 1]))), list(map(None.__class__, []))) if 1 else 0
print("%s" % input.__name__, print.__doc__ is not None, len.__name__, int.__name__, str.__name__, sorted.__name__, type(None).__name__)
print(dir([])[:2] != [], isinstance(globals(), dict), __name__)
