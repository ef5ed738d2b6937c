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
