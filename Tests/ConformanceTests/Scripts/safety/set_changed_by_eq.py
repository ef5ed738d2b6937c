# Set operations whose elements change the sets that are being worked on.


class Element:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return 3

    def __eq__(self, other):
        global asked
        asked += 1
        if asked <= 3:
            action()
        return isinstance(other, Element) and self.name == other.name

    def __repr__(self):
        return "E%d" % self.name


asked = 1000
action = None


def made(count=4):
    global asked
    asked = 1000
    made = {Element(n) for n in range(count)}
    asked = 0
    return made


operations = {
    "|": lambda a, b: a | b,
    "&": lambda a, b: a & b,
    "-": lambda a, b: a - b,
    "^": lambda a, b: a ^ b,
    "<=": lambda a, b: a <= b,
    "==": lambda a, b: a == b,
    "union": lambda a, b: a.union(b),
    "update": lambda a, b: a.update(b),
    "difference_update": lambda a, b: a.difference_update(b),
    "intersection_update": lambda a, b: a.intersection_update(b),
    "symmetric_difference_update": lambda a, b: a.symmetric_difference_update(b),
    "isdisjoint": lambda a, b: a.isdisjoint(b),
    "issubset": lambda a, b: a.issubset(b),
    "add": lambda a, b: a.add(Element(2)),
    "remove": lambda a, b: a.discard(Element(2)),
    "in": lambda a, b: Element(3) in a,
}
# The results depend on when the clearing happens: what counts is that every operation ends well.
for name, operation in operations.items():
    for victim in "ab":
        a, b = made(), made()
        asked = 0
        action = (a if victim == "a" else b).clear
        try:
            operation(a, b)
            print(name, victim, "ok")
        except RuntimeError as error:
            print(name, victim, error)
