# Sorting while the comparison, or the key, gets at the list.


class Item:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        action()
        return self.value < other.value


def attempt(xs, **options):
    try:
        xs.sort(**options)
        print("sorted", [x.value if isinstance(x, Item) else x for x in xs])
    except Exception as error:
        print(type(error).__name__, error, len(xs))


xs = [Item(n) for n in (3, 1, 2)]
seen = []
action = lambda: seen.append(len(xs))
attempt(xs)
print(set(seen))
xs = [Item(n) for n in (3, 1, 2)]
action = lambda: xs.append("stray")
attempt(xs)
print([x.value for x in xs])
xs = [Item(n) for n in (3, 1, 2)]
action = lambda: xs.clear()
attempt(xs)
xs = [Item(n) for n in (3, 1, 2)]


def fail():
    xs.append("stray")
    raise KeyError("in the comparison")


action = fail
attempt(xs)
print(sorted(x.value for x in xs))
xs = [3, 1, 2]
attempt(xs, key=lambda x: xs.append(9) or -x)
xs = [5, 4, 3]
attempt(xs, key=lambda x: 1 / (x - 3))
print(xs)
xs = [2, 1]
attempt(xs, key=lambda x: len(xs))
