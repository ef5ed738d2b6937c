def f(v):
    match v:
        case (1, x) | (x, 1):
            return x
        case [("a" | "b") as letter, *_] as whole:
            return letter, whole
        case int() | str() as scalar:
            return "scalar", scalar
        case [int() as i, str() as s]:
            return i, s
        case {"v": (int() | float()) as num}:
            return num
        case (((nested))):
            return "nested", nested


for v in [(1, 2), (3, 1), ["a", 1, 2], 5, "q", [1, "s"], {"v": 2.5}, None]:
    print(f(v))
calls = []


def check(tag, r):
    calls.append(tag)
    return r


match 5:
    case x if check("first", False):
        print("no")
    case x if check("second", x > 3):
        print("second", x)
    case _ if check("third", True):
        print("no")
print(calls)
match 5:
    case 6:
        print("six")
print("nothing matched is fine")


def early(items):
    for it in items:
        match it:
            case "skip":
                continue
            case "stop":
                break
            case ("ret", v):
                return v
            case other:
                print("item", other)
    else:
        return "ran out"
    return "broke"


print(early(["a", "skip", "b"]), early(["stop", "x"]), early([("ret", 7)]))
