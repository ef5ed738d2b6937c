print([], (), {}, set(), [1], (1,), {1}, {1: 2}, [1,], (1, 2,), {1, 2,}, {1: 2,})
print([[]], [()], ((),), ([],), {(): []}, [None, True, ...], (None,))
print(1, (1), (1,), ((1)), ((1,),))
x = 1,
print(x, type(x).__name__)
x = 1, 2, 3
print(x)
a = [
    1,
    2,  # comment

    3
]
d = {
    "a": 1,
    "b": [
        1,
        2,
    ],
    # comment
    "c": {"x": (1,
                2)},
}
print(a, d)
print({"a": 1, "a": 2}, {1: "x", True: "y"}, {1, True, 1.0}, [1] * 3, (0,) * 2, [[0] * 2] * 2)
print({**{"a": 1}}, [*[]], {*()}, (*(),))
print({1.5: "f", None: "n", (1, 2): "t", "s": "s", b"b": "b", frozenset([1]): "fs", int: "type"})
print({x: y for x, y in zip("ab", range(2))}, {c for c in "aaa"}, [c for c in "ab"], tuple(c for c in "ab"))
print([1, [2, [3, [4]]]], ((1, 2), (3, (4,))), {"a": {"b": {"c": {}}}})
print(["it's", 'say "x"', "\n", "é", b"b", 1.0, 1e20, None, print is print])
nested = [[i * j for j in range(3)] for i in range(3)]
print(nested, nested[1][2], [row[0] for row in nested])
print(len([1, 2, 3]), len({}), len({1: 1}), len(((),)))
print([1, 2] + [3], (1,) + (2,), [1, 2] * 2, 2 * [0], "ab" in ["ab"])
e = []
e2 = [e, e]
e.append(1)
print(e2, e2[0] is e2[1])
m = [[]] * 3
m[0].append(1)
print(m)
print(frozenset(), frozenset([1]), set([1]), {(): 1}, dict(), list(), tuple(), str() + "|", int(), float(), bool(), bytes(), bytearray(b"x"))
print(range(5), range(1, 5), range(0, 10, 2), slice(1, 2), slice(None, None, 3), type([]), type(None), type(...), Ellipsis)
print(dict(a=1, b=2), dict([("a", 1)]), dict({"a": 1}, b=2), dict(zip("ab", [1, 2])))
print({}.get, sep="") if False else print({}.get("x"), {}.get("x", 0))
print([0x10, 0o10, 0b10, 1_0, 1e1, .1, 1.], [-1, +1, ~1, not 1], [1 if 0 else 2, lambda: 0][0])
print(*[1, 2], *(3,), *{4}, *{5: 6}, *"78", sep=",")
