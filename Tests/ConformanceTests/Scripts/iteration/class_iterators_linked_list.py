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
