# Objects that only hold one another are found, whatever they are.
import gc

gc.collect()


class Node:
    def __init__(self, name):
        self.name = name
        self.others = []

    def __del__(self):
        print("collected", self.name)


def ring(*names):
    nodes = [Node(name) for name in names]
    for one, other in zip(nodes, nodes[1:] + nodes[:1]):
        one.others.append(other)
    return nodes


ring("alone")
print("not yet")
print(gc.collect() > 0)
kept = ring("kept")
print(gc.collect())
kept.clear()
print(gc.collect() > 0)
