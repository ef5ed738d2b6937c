# Key functions and predicates that change what they are asked about.
from functools import reduce

items = [3, 1, 2]
print(min(items, key=lambda x: items.clear() or x), items)
items = [3, 1, 2]
print(max(items, key=lambda x: items.append(x + 1) or x if len(items) < 8 else x), items)
items = [3, 1, 2]
print(sorted(items, key=lambda x: items.clear() or x), items)
items = [1, 2, 3, 4]
print(list(map(lambda x: items.pop() + x, items)), items)
items = [1, 2, 3, 4]
print(list(filter(lambda x: items.remove(x) or True, items)), items)
items = [1, 2, 3, 4]
print([x for x in items if items.pop(0)], items)


class Number:
    def __init__(self, value):
        self.value = value

    def __radd__(self, other):
        numbers.clear()
        return other + self.value

    def __bool__(self):
        numbers.clear()
        return True


numbers = [Number(1), Number(2), Number(3)]
print(sum(numbers), numbers)
numbers = [Number(1), Number(2)]
print(any(numbers), numbers)
numbers = [Number(1), Number(2)]
print(all(numbers), numbers)
items = ["a", "b", "c"]
print(",".join(items.pop() for _ in range(3)), items)
print(reduce(lambda a, b: items.append(b) or a + b, range(5)), items)
items = [1, 2, 3]
first, *rest = (items.pop() for _ in list(items))
print(first, rest, items)


class Pair:
    def __iter__(self):
        items.clear()
        return iter((1, 2))


items = [Pair(), Pair()]
for a, b in items:
    print(a, b, items)
items = [Pair()]
print(dict(items), items)
