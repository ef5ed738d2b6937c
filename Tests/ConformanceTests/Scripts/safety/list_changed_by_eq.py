# Comparisons inside list operations that change the very list.


class Trap:
    """Compares unequal, and does something to a list on the way."""

    def __init__(self, action):
        self.action = action

    def __eq__(self, other):
        self.action()
        return False


def fresh(action_of):
    items = []
    items.extend([Trap(lambda: action_of(items)) for _ in range(4)])
    items.append("end")
    return items


items = fresh(lambda xs: xs.clear())
print(items.count("end"), len(items))
items = fresh(lambda xs: xs.pop(0))
print("end" in items, len(items))
items = fresh(lambda xs: xs.append("more") if len(xs) < 9 else None)
print(items.index("more"), len(items))
items = fresh(lambda xs: xs.__delitem__(slice(None)))
try:
    items.index("end")
except ValueError as error:
    print(error)
items = fresh(lambda xs: xs.clear())
try:
    items.remove("end")
except ValueError as error:
    print(error)
items = fresh(lambda xs: xs.clear())
print(items == [1, 2, 3, 4, "end"], items)
other = [1, 2, 3, 4, "end"]
items = fresh(lambda xs: other.clear())
print(items == other, len(items), other)
items = fresh(lambda xs: xs.clear())
print(items < ["a"] if False else "skipped", (1, 2) == (1, 2))
items = fresh(lambda xs: xs.insert(0, "front") if len(xs) < 8 else None)
print(items.count("front"), len(items))
