nan = float("nan")
print(nan == nan, nan != nan, nan is nan, nan in [nan], [nan] == [nan], (nan,) == (nan,), nan in {nan})
print(1 == 1.0 == True, 0 == False, "1" == 1, None == 0, [] == (), "" == b"")
print(hash(1) == hash(1.0) == hash(True), len({1, 1.0, True}), {1: "a", 1.0: "b", True: "c"})
print({True: "t"}[1], {0: "z"}[False], {1.0: "f"}[1])
print(2 ** 64 == float(2 ** 64), 2 ** 53 + 1 == float(2 ** 53), 10 ** 400 > float("inf"), 10 ** 400 < float("inf"))
print(hash(2 ** 61 - 1), hash(2 ** 61), hash(-1), hash(-2), hash(0.5), hash(1e300) == hash(int(1e300)), hash(float("inf")))
print([1, 2] == [1, 2], [1, 2] is [1, 2], (1, [2]) == (1, [2]), {"a": [1]} == {"a": [1]}, {1, 2} == {2, 1}, {1} == frozenset({1}))
print([1, 2] < [1, 3], [1] < [1, 0], (2,) > (1, 9, 9), "abc" < "abd", "Z" < "a", "" < "a", [] < [[]])
print({1} < {1, 2}, {1, 2} <= {1, 2}, {1} < {2}, {3} > {2}, {1}.issubset([1, 2]))
print(1 < 2.5 < 3, True < 2, -1 < False, 1.0 <= 1)
print(range(3) == range(0, 3, 1), range(0) == range(5, 5), range(0, 3, 2) == range(0, 4, 2), hash(range(3)) == hash(range(0, 3)))
print([1, "a"] == [1, "a"], [1, "a"] != [1, "b"], b"a" < b"b", bytearray(b"a") == b"a")
try:
    [1, "a"] < [1, 2]
except TypeError as e:
    print(e)
try:
    (1, 2) < [1, 3]
except TypeError as e:
    print(e)
try:
    {"a": 1} < {"b": 1}
except TypeError as e:
    print(e)
print(None is None, type(None)() is None, print is print)
print([] is not [], not [] is [], 1 not in [2], not 1 in [1])
print("a" in "abc", "" in "", "ab" in "abc", "ac" not in "abc", 98 in b"abc", b"bc" in b"abc")
print(1 in {1: 2}, 2 in {1: 2}, [1] in [[1]], (1, 2) in {(1, 2)})
try:
    [] in {1}
except TypeError as e:
    print(e)
try:
    300 in b"abc"
except ValueError as e:
    print(e)
print(max(1, 1.0), max(1.0, 1), min(True, 1), max("a", "b", key=lambda c: -ord(c)), sorted([1, True, 0.5, 1.0]))
print(float("inf") > 10 ** 308, -float("inf") < -(10 ** 400), float("inf") == float("inf"))
print(0.1 + 0.2 == 0.3, 0.5 == 1 / 2, -0.0 == 0.0, 3 == 3.0000000000000001)
print(9007199254740993 == 9007199254740992.0, 9007199254740993 > 9007199254740992.0, 9007199254740992.0 < 9007199254740993)
