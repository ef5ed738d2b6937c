[], (), {}, [1], (1,), {1}, {1: 2}
[1, 2,], (1, 2,), {1, 2,}, {1: 2, 3: 4,}
[*a, *b], (*a,), {*a, *b}, {**a, 'b': 1, **c}
[x for x in y]
[x for x in y if a if b for z in w]
[(x, y) for x, y in z]
[x for x, in z]
[x for (x, y) in z for [a, b] in c]
[x for *x, y in z]
{x for x in y}
{x: y for x, y in z}
{x: y for x in a for y in b if x != y}
(x for x in y)
(yield_ for x in y)
[x if a else b for x in y if (c if d else e)]
[lambda: x for x in y]
[x for x in a or b if c and d]
[[x for x in row] for row in rows]
{'a': [1, 2, {'b': (3,)}], 'c': {4}}
[
    1,

    2,  # two

    3
]
{1: lambda: 2, 3: 4 if 5 else 6}
[x := 1, (y := 2)]
{(x := 1): 2}
[x for x in y if (z := x)]
[x for x in y if z]
