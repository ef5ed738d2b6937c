# Assigning to a slice: the bounds are looked at before the values, which may change the list.
class Fails:
    def __index__(self):
        raise KeyError("index")


class Number:
    def __float__(self):
        return 1.5

    def __iter__(self):
        return iter(b"z")


class Walked:
    def __iter__(self):
        return iter(b"z")


def attempt(sequence, key, values):
    try:
        sequence[key] = values
        print(sequence, end="; ")
    except Exception as e:
        print(type(e).__name__, e, end="; ")


keys = (
    slice(None, None, 0), slice("a", None), slice(None, None, 2), slice(None), slice(Fails(), None),
    slice(0, 2, -1), slice(5, 2), slice(0, 3, 2),
)  # fmt: skip
for values in (0, None, [1], [], "ab"):
    for key in keys:
        attempt([1, 2, 3], key, values)
        attempt(bytearray(b"abc"), key, values)
    print()
for values in (Number(), Walked(), 1.5, [300], ["a"], (x for x in b"xy"), memoryview(b"pq"), b""):
    attempt(bytearray(b"abcd"), slice(None, 1), values)
    attempt(bytearray(b"abcd"), slice(None, None, 2), values)
print()


def changing(row, change):
    change(row)
    yield "new"
    yield "newer"


for start, stop, step in ((3, 5, 1), (0, 2, 1), (4, None, 1), (1, 5, 2)):
    row = [1, 2, 3, 4, 5, 6]
    attempt(row, slice(start, stop, step), changing(row, lambda row: row.extend("ab")))
row = [1, 2, 3, 4, 5, 6]
attempt(row, slice(3, 5), changing(row, lambda row: row.clear()))
print()
