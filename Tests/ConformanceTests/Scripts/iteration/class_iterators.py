# Iterating classes, chained generators as pipelines, and iterators that hold state.
import itertools


class Tree:
    def __init__(self, value, *children):
        self.value = value
        self.children = children

    def __iter__(self):
        yield self.value
        for child in self.children:
            yield from child

    def breadth(self):
        queue = [self]
        while queue:
            node = queue.pop(0)
            yield node.value
            queue.extend(node.children)


t = Tree(1, Tree(2, Tree(4), Tree(5)), Tree(3))
print(list(t), list(t.breadth()), sum(t), 5 in t, max(t), [*t][1:3])


class LinkedList:
    class Node:
        __slots__ = "value", "next"

        def __init__(self, value, next=None):
            self.value, self.next = value, next

    def __init__(self, items=()):
        self.head = None
        self.size = 0
        for item in reversed(list(items)):
            self.push(item)

    def push(self, value):
        self.head = self.Node(value, self.head)
        self.size += 1

    def __iter__(self):
        node = self.head
        while node:
            yield node.value
            node = node.next

    def __len__(self):
        return self.size

    def __getitem__(self, i):
        if isinstance(i, slice):
            return LinkedList(list(self)[i])
        if i < 0:
            i += self.size
        for n, v in enumerate(self):
            if n == i:
                return v
        raise IndexError("list index out of range")

    def __repr__(self):
        return "->".join(map(str, self)) or "empty"

    def __reversed__(self):
        return iter(list(self)[::-1])

    def __eq__(self, other):
        return list(self) == list(other)

    def __bool__(self):
        return self.size > 0


l = LinkedList([1, 2, 3])
print(l, len(l), l[0], l[-1], l[1:], list(reversed(l)), l == [1, 2, 3], LinkedList(), bool(LinkedList()), 2 in l)
try:
    l[7]
except IndexError as e:
    print(e)


class Fib:
    def __init__(self):
        self.a, self.b = 0, 1

    def __iter__(self):
        return self

    def __next__(self):
        value = self.a
        self.a, self.b = self.b, self.a + self.b
        return value


f = Fib()
print(list(itertools.islice(f, 5)), next(f), [x for x, _ in zip(f, range(3))], list(itertools.takewhile(lambda x: x < 300, f)))


def numbers():
    n = 0
    while True:
        n += 1
        yield n


def evens(source):
    return (x for x in source if x % 2 == 0)


def squared(source):
    for x in source:
        yield x * x


print(list(itertools.islice(squared(evens(numbers())), 4)))


class Batch:
    def __init__(self, items, size):
        self.items, self.size = items, size

    def __iter__(self):
        for i in range(0, len(self.items), self.size):
            yield self.items[i:i + self.size]


print(list(Batch([1, 2, 3, 4, 5], 2)), [len(b) for b in Batch("abcdefg", 3)], dict(enumerate(Batch("xy", 1))))


class Peekable:
    _none = object()

    def __init__(self, it):
        self.it = iter(it)
        self.buffer = self._none

    def __iter__(self):
        return self

    def __next__(self):
        if self.buffer is not self._none:
            value, self.buffer = self.buffer, self._none
            return value
        return next(self.it)

    def peek(self, default=None):
        if self.buffer is self._none:
            self.buffer = next(self.it, self._none)
        return default if self.buffer is self._none else self.buffer


p = Peekable("ab")
print(p.peek(), next(p), p.peek(), next(p), p.peek("end"), list(p))
