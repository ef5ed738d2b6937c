def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


print(str.maketrans("abc", "xyz"), str.maketrans("ab", "xy", "cd"), str.maketrans({"a": "1", 98: None, "é": 233}), str.maketrans({}), str.maketrans("", ""))
print("aabbcc".translate(str.maketrans("abc", "xyz")), "aabbccdd".translate(str.maketrans("ab", "xy", "cd")), "héé".translate({ord("é"): "e\u0301"}), "abc".translate({97: 65, 98: "BBB", 99: None}))
print("abc".translate("0123456789" * 10), "ab".translate(["x"] * 98), "abc".translate({}))


class Rot13:
    def __getitem__(self, code):
        if 97 <= code <= 122:
            return (code - 97 + 13) % 26 + 97
        raise LookupError


print("hello, World".translate(Rot13()))
from collections import defaultdict
print("a1b2".translate(defaultdict(lambda: "?", {97: "A"})))
attempt(lambda: str.maketrans("ab", "x"))
attempt(lambda: str.maketrans("ab"))
attempt(lambda: str.maketrans({"ab": 1}))
attempt(lambda: str.maketrans({1.5: 1}))
attempt(lambda: str.maketrans(1, 2))
attempt(lambda: str.maketrans("a", 2))
attempt(lambda: str.maketrans("a", "b", 3))
attempt(lambda: str.maketrans())
attempt(lambda: "a".translate())
attempt(lambda: "a".translate({97: 1.5}))
attempt(lambda: "a".translate({97: -1}))
attempt(lambda: "a".translate({97: 0x110000}))
attempt(lambda: "a".translate(None))
attempt(lambda: "a".translate(5))
