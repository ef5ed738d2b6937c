# What reversed gives when the sequence ends early, or changes meanwhile.
import operator


class Sequence:
    def __init__(self, error):
        self.error = error

    def __len__(self):
        return 3

    def __getitem__(self, key):
        if key == 1:
            raise self.error
        return key


def attempt(iterator):
    try:
        print(list(iterator), end="; ")
    except Exception as e:
        print(type(e).__name__, e, end="; ")


for error in (IndexError, StopIteration, KeyError("x"), ValueError):
    walk = reversed(Sequence(error))
    attempt(walk)
    attempt(walk)
    print()

numbers = [1, 2, 3, 4]
walk = reversed(numbers)
print(next(walk), operator.length_hint(walk))
del numbers[2:]
numbers.append(9)
attempt(walk)
walk = reversed(numbers)
next(walk)
del numbers[1:]
print(operator.length_hint(walk))
attempt(walk)
numbers.extend("abc")
attempt(walk)
print()

table = {"a": 1, "b": 2}
for view in (table, table.keys(), table.values(), table.items()):
    walk = reversed(view)
    print(type(walk).__name__, operator.length_hint(walk), next(walk), operator.length_hint(walk))
    table[len(table)] = 1
    attempt(walk)
    attempt(walk)
    print()
walk = reversed(table.items())
table["a"] = "changed"
del table["b"]
table["c"] = 5
attempt(walk)
table["d"] = 5
attempt(walk)
print()
