from collections import OrderedDict, defaultdict


def f(v):
    match v:
        case {"type": "point", "pos": [x, y]}:
            return f"point {x} {y}"
        case {"type": "user", "name": str(name), "age": int(age)} if age >= 18:
            return f"adult {name}"
        case {"type": "user", "name": name}:
            return f"user {name}"
        case {"a": None}:
            return "a is None"
        case {1: one, 2: two}:
            return f"{one}-{two}"
        case {"k": v, **rest} if rest:
            return f"{v} and {rest}"
        case {"nested": {"deep": [_, {"deeper": d}]}}:
            return d
        case {**all_of_it} if len(all_of_it) > 3:
            return "many"
        case {}:
            return "some mapping"
        case _:
            return "no mapping"


for v in [{"type": "point", "pos": (1, 2)}, {"type": "user", "name": "Ann", "age": 20}, {"type": "user", "name": "Bob", "age": 3},
          {"a": None, "b": 1}, {"a": 0}, {1: "x", 2: "y", 3: "z"}, {"k": 1}, {"k": 1, "l": 2},
          {"nested": {"deep": [0, {"deeper": "found"}]}}, dict.fromkeys(range(10, 15)), {}, [], "k", OrderedDict(k=1, z=2)]:
    print(f(v))
d = defaultdict(int)
match d:
    case {"missing": x}:
        print("made", x)
    case _:
        print("not made", dict(d))
match {"x": 1, "y": 2}:
    case {"x": 1, **kw}:
        print(kw)
match {"a": {"b": 1}}:
    case {"a": {"b": 2}}:
        print("no")
    case {"a": {"b": 1 | 2 as n}}:
        print("n", n)
