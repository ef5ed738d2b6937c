def in_try(v):
    try:
        match v:
            case 0:
                return 1 / v
            case _:
                raise KeyError(v)
    except ZeroDivisionError:
        return "zero"
    except KeyError as e:
        return f"key {e}"
    finally:
        print("finally", v)


print(in_try(0), in_try(1))
match = {"match": 1}
case = 2
print(match["match"], case)
match (case):
    case 2:
        print("soft keywords")
match match:
    case {"match": case}:
        print("rebound", case)
print(match, case)
match x := 3:
    case 3:
        print("walrus subject", x)
match *[1, 2], 3:
    case [a, b, c]:
        print(a, b, c)


def calculator(expr):
    match expr:
        case int() | float():
            return expr
        case ("+", a, b):
            return calculator(a) + calculator(b)
        case ("*", a, b):
            return calculator(a) * calculator(b)
        case ("-", a):
            return -calculator(a)
        case _:
            raise ValueError(f"bad expression: {expr!r}")


print(calculator(("+", 1, ("*", 2, ("-", 3)))))
try:
    calculator(("?", 1))
except ValueError as e:
    print(e)
