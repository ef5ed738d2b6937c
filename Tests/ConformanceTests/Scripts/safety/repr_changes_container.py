# `__repr__`, `__str__` and `__format__` that change what is shown.


class Loud:
    def __init__(self, action):
        self.action = action

    def __repr__(self):
        self.action()
        return "loud"


items = []
items += [Loud(items.clear), 1, 2]
print(items)
items = []
items += [Loud(lambda: items.append("added") if len(items) < 5 else None), 1]
print(items, items)
table = {}
table.update({"a": Loud(table.clear), "b": 1, "c": 2})
print(table, len(table))
table = {}
table[1] = Loud(lambda: table.update({n: n for n in range(2)}))
print(sorted(map(str, [table])), len(table))
bag = set()
bag.add(Loud(bag.clear))
print(bag, len(bag))
table = {1: Loud(lambda: table.clear())}
print(table.values(), table.items())
error = ValueError()
error.args = (Loud(lambda: setattr(error, "args", ())), "second")
print(str(error), error.args)
error = KeyError(Loud(lambda: setattr(error, "args", ())))
print(error)
nested = [[], 1]
nested[0].append(Loud(lambda: nested.clear()))
print(nested, nested)
print("%s and %r" % (Loud(items.clear), items), f"{items!r:>4}")
