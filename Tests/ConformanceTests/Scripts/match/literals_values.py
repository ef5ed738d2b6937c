def kind(v):
    match v:
        case 0:
            return "zero"
        case -1:
            return "minus one"
        case 1.5:
            return "one and a half"
        case "":
            return "empty"
        case "a" "b":
            return "ab"
        case b"raw":
            return "bytes"
        case None:
            return "none"
        case True:
            return "true"
        case False:
            return "false"
        case 10 | 20 | 30:
            return "tens"
        case -2.5:
            return "negative float"
        case """multi
line""":
            return "multi"
        case _:
            return "else"


for v in [0, -1, 1.5, "", "ab", b"raw", None, True, False, 20, -2.5, "multi\nline", 1, 0.0, "None", 10.0, [], ()]:
    print(repr(v), kind(v))


class Color:
    RED = "r"
    GREEN = "g"

    class Dark:
        RED = "dr"


import math


def name(c):
    match c:
        case Color.RED:
            return "red"
        case Color.GREEN | Color.Dark.RED:
            return "green or dark"
        case math.pi:
            return "pi"
    return None


print(name("r"), name("dr"), name(3.141592653589793), name("q"))
