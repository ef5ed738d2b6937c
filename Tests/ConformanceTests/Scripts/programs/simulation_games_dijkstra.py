import random
from collections import defaultdict, deque, namedtuple


def dijkstra(graph, source):
    import heapq
    dist = {source: 0}
    heap = [(0, source)]
    while heap:
        d, u = heapq.heappop(heap)
        if d > dist.get(u, float("inf")):
            continue
        for v, w in graph.get(u, {}).items():
            nd = d + w
            if nd < dist.get(v, float("inf")):
                dist[v] = nd
                heapq.heappush(heap, (nd, v))
    return dist


graph = {"A": {"B": 7, "C": 3}, "B": {"D": 2}, "C": {"B": 1, "D": 8}, "D": {}}
print(dijkstra(graph, "A"))


def topological(deps):
    order, seen = [], set()

    def visit(n, path=()):
        if n in path:
            raise ValueError("cycle: " + " > ".join(path + (n,)))
        if n not in seen:
            for d in deps.get(n, []):
                visit(d, path + (n,))
            seen.add(n)
            order.append(n)
    for n in deps:
        visit(n)
    return order


print(topological({"app": ["db", "web"], "web": ["net"], "db": [], "net": []}))
try:
    topological({"a": ["b"], "b": ["a"]})
except ValueError as e:
    print(e)
Card = namedtuple("Card", "rank suit")
deck = [Card(r, s) for s in "SHDC" for r in range(2, 15)]
random.seed(11)
random.shuffle(deck)
hands = {name: sorted(deck[i::4][:5], reverse=True) for i, name in enumerate(["n", "e", "s", "w"])}
for name, hand in hands.items():
    print(name, " ".join(f"{c.rank}{c.suit}" for c in hand), max(hand).rank)
