def command(line):
    match line.split():
        case ["go", ("north" | "south") as d]:
            return "going " + d
        case ["go", other]:
            return "cannot go " + other
        case ["take", *items]:
            return "taking " + ", ".join(items)
        case ["quit"]:
            return "bye"
    return "?"


for line in ["go north", "go up", "take a b c", "quit", "dance", "take"]:
    print(command(line))


class Color:
    RED = 1
    BLUE = 2


match 2:
    case Color.RED:
        print("red")
    case Color.BLUE:
        print("blue")
match (1, (2, [3, 4])):
    case (a, (b, [c, d])):
        print(a, b, c, d)
match {"a": [1, {"b": 2}]}:
    case {"a": [_, {"b": x}]}:
        print(x)
match 5:
    case 1 | 2:
        print("low")
    case x if x > 4:
        print("high", x)
match = [1]
case = 2
print(match[0], case)
