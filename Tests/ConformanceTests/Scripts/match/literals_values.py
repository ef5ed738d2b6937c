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


def identity(v):
    match v:
        case True:
            return "True itself"
        case 1:
            return "one"
        case None:
            return "None itself"


print(identity(1), identity(True), identity(1.0), identity(None))


class Always:
    def __eq__(self, other):
        print("compared with", other)
        return True


match Always():
    case 5:
        print("matched")
match Always():
    case None:
        print("not reached")
    case "x":
        print("x")
match 3, "x":
    case 3, y:
        print(y)
match [1, 2]:
    case 1, 2:
        print("open sequence")
match (1):
    case (1):
        print("group")
match -0.0:
    case 0:
        print("minus zero is zero")
x = 5
match x:
    case y if y == x:
        print("guard sees", y)
print(y)
