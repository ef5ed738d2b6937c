# In which order the elements of lists, tuples and dicts end.
class Item:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, end=" ")


def items(count):
    return [Item(i) for i in range(count)]


def a_list():
    items(4)


def a_tuple():
    tuple(items(4))


def nested():
    rows = [[Item(1), Item(2)], [Item(3), (Item(4), Item(5))]]


def cleared():
    row = items(4)
    row.clear()


def slices():
    row = items(8)
    del row[:2]
    row[:2] = []
    del row[::2]
    print(end="; ")


def replaced():
    row = items(3)
    row[:] = [1]
    row = items(3)
    row *= 0
    print(end="; ")


def pairs():
    table = {Item("a"): Item(1), Item("b"): Item(2)}
    table.popitem()
    print(end="; ")


for f in (a_list, a_tuple, nested, cleared, slices, replaced, pairs):
    f()
    print("|", f.__name__)
