class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


def describe(v):
    match v:
        case None:
            return "none"
        case True | False:
            return "bool"
        case 0:
            return "zero"
        case int(n) if n < 0:
            return f"negative {n}"
        case int():
            return "int"
        case float() as f:
            return f"float {f}"
        case "hello" | "hi":
            return "greeting"
        case str(s):
            return f"str {s!r}"
        case []:
            return "empty list"
        case [x]:
            return f"one {x}"
        case [1, *rest]:
            return f"starts with 1, rest {rest}"
        case [first, *_, last]:
            return f"from {first} to {last}"
        case {"type": "circle", "r": r}:
            return f"circle {r}"
        case {"type": t, **rest}:
            return f"type {t} rest {rest}"
        case {}:
            return "mapping"
        case Point(0, 0):
            return "origin"
        case Point(x=0, y=y):
            return f"on y axis at {y}"
        case Point(x, y):
            return f"point {x} {y}"
        case _:
            return "other"


for v in [None, True, 0, -5, 7, 1.5, "hi", "bob", [], [9], [1, 2, 3], [4, 5, 6], (7, 8), {"type": "circle", "r": 2},
          {"type": "sq", "a": 1}, {"b": 1}, {}, Point(0, 0), Point(0, 3), Point(1, 2), {1}, len]:
    print(describe(v))
