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
