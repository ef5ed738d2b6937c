class Node:
    def __init__(self, value, next=None):
        self.value, self.next = value, next


class LinkedList:
    def __init__(self, values=()):
        self.head = None
        for v in reversed(list(values)):
            self.head = Node(v, self.head)

    def __iter__(self):
        n = self.head
        while n:
            yield n.value
            n = n.next

    def reverse(self):
        prev, n = None, self.head
        while n:
            n.next, prev, n = prev, n, n.next
        self.head = prev
        return self

    def __str__(self):
        return " -> ".join(map(str, self)) or "empty"


print(LinkedList([1, 2, 3]), LinkedList([1, 2, 3]).reverse(), LinkedList(), list(LinkedList("ab")), 2 in LinkedList([1, 2]))
