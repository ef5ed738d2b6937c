import collections

match [1, [2, [3, [4]]]]:
    case [a, [b, [c, [d]]]]:
        print(a, b, c, d)
match [1, 2, 3, 4, 5]:
    case [a, b, *mid, c]:
        print(a, b, mid, c)
match ("a", 1), ("b", 2):
    case (("a", n), (k, 2 as two)):
        print(n, k, two)
match [1, 2, 3]:
    case [1, x]:
        print("no")
    case [1, x, y, z]:
        print("no")
    case [1, (2 | 3) as x, _]:
        print("x", x)
match "text":
    case [*chars]:
        print("no", chars)
    case str() as s:
        print(s)
match (1, 2):
    case [1, 2, *rest]:
        print(rest)
Point = collections.namedtuple("Point", "x y")
match Point(1, 2):
    case [a, b]:
        print("as sequence", a, b)
match Point(1, 2):
    case Point(x=1, y=q):
        print("as class", q)
match Point(3, 4):
    case Point(a, b):
        print("positional", a, b)
match [1, 2]:
    case [x, y] if x > y:
        print("gt")
    case [x, y] if x < y:
        print("lt", x, y)
