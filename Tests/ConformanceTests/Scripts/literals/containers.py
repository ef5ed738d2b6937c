print([], [1], [1, 2, 3], [1, [2, [3, []]]], [1, "a", None, True, 2.5])
print((), (1,), (1, 2), ((),), ((1,), (2, 3)))
print({}, {1: 2}, {"a": 1, "b": [1, 2]}, {(1, 2): "t", None: 0, 1.5: "f"})
print({1}, {1, 1, 1}, set(), frozenset(), frozenset([1]))
print([*range(3)], [*"abc", 1], (*[1, 2], 3), {**{"a": 1}, "b": 2, **{"a": 3}})
print({*[1, 2], 2} == {1, 2}, [*[], *[]], [*(1, 2), *[3]])
print({1: "int", 1.0: "float", True: "bool"})
print({"x": 1, "x": 2}, len({"x": 1, "x": 2}))
a = [1, 2]
a.append(a)
print(a)
d = {}
d["self"] = d
print(d)
t = ([],)
t[0].append(t)
print(t)
print([1, 2] + [3], [0] * 3, (1,) + (2,), (0,) * 2, [[]] * 2)
print(1, (1), (1,), 1,)
x = 1, 2, 3
print(x, type(x))
print([["a", 'b"'], ("c'", "d\n")], {"k'": 'v"'})
print([1, 2, 3,], (1, 2,), {1, 2,} == {1, 2}, {"a": 1,})
print([
    1,  # comment

    2,
])
print(len([1, 2]), len((1,)), len({}), len({1: 2}), len({1, 2}), len("ab"), len(range(5)))
print(range(5), range(1, 5), range(1, 10, 2), list(range(5, 0, -2)))
