def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


print([1, [2, 3]] == [1, [2, 3]], (1, "a") == (1, "a"), {"a": [1]} == {"a": [1]}, {1, 2} == {2, 1}, [] == (), {} == [], "" == [], 0 == False, 1 == True, 0.0 == -0.0, None == 0, None == False, [] == False)
print([1, 2, 3] < [1, 2, 4], [1, 2] < [1, 2, 3], (1, [2]) < (1, [3]), [[1], [2]] > [[1], [1, 9]], "a" < "b" < "c", (0, "b") < (0, "c"), [0] < [False, 1], (1,) <= (1.0,), [None, 1] == [None, 1])
for t in [lambda: [1] < ["a"], lambda: [1, None] < [1, 2], lambda: (1, {}) < (1, {"a": 1}), lambda: {} < {}, lambda: None < None, lambda: 1 < None, lambda: "a" < 1, lambda: [] < (), lambda: {1} < [1], lambda: max([1, "a"]), lambda: min([]), lambda: max(()), lambda: max(1), lambda: max(), lambda: min([1], [2], key=len), lambda: max("abc", default="z"), lambda: max([], default=None), lambda: min([], key=len), lambda: max(1, 2, default=3), lambda: max("a", "bb", key=len), lambda: max([3, 1], key=lambda x: -x), lambda: min("b", "a", "c"), lambda: max([1, 2], key=None), lambda: max([[1, 2], [3]], key=sum), lambda: min({"b": 1, "a": 2}), lambda: max({"b": 1, "a": 2}.items(), key=lambda kv: kv[1]), lambda: max(5, 5.0), lambda: max(5.0, 5), lambda: max(True, 1), lambda: min([0.0, -0.0]), lambda: max([float("nan"), 1]), lambda: max([1, float("nan")]), lambda: max(1, 2, foo=3), lambda: max([1, 2], 5), lambda: max(None), lambda: min(3, key=abs)]:
    attempt(t)
nan = float("nan")
print(nan == nan, nan in [nan], {nan: 1}.get(nan), len({nan, nan}), (nan,) == (nan,), [nan] != [nan], sorted([3, nan, 1])[0], nan is nan, nan != nan, {nan} == {nan})
print(1 in [True], True in {1: 2}, 1.0 in {1}, "1" in [1], [] in [[]], () in ((),), {} in [{}], {True: "t"}[1], {1: "i"}[1.0], [1, 2].index(2.0), (True, 1).count(1))
# Floats have no identity of their own here: two NaN with the same bits are the same object.
print(nan in [float("nan")], len({nan, float("nan")}))  # lapis: True 1
