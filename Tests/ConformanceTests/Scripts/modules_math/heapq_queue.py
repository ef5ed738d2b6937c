# Heaps.
import heapq

heap = []
for value in [5, 1, 8, 3, 9, 2]:
    heapq.heappush(heap, value)
    print(heap)
print([heapq.heappop(heap) for _ in range(3)], heap)
items = [9, 4, 7, 1, 8, 2, 6]
heapq.heapify(items)
print(items, heapq.heappushpop(items, 0), heapq.heappushpop(items, 5), items, heapq.heapreplace(items, 100), items)
print(heapq.nlargest(3, [4, 1, 7, 3, 9]), heapq.nsmallest(3, [4, 1, 7, 3, 9]), heapq.nlargest(10, [1, 2]), heapq.nsmallest(0, [1]))
words = ["pear", "fig", "banana", "kiwi", "apple"]
print(heapq.nlargest(2, words, key=len), heapq.nsmallest(3, words, key=len), heapq.nsmallest(1, words), heapq.nlargest(1, words, key=len))
print(list(heapq.merge([1, 4, 7], [2, 5], [3, 6, 9])), list(heapq.merge([7, 4], [9, 1], reverse=True)), list(heapq.merge(["aa", "b"], ["ccc"], key=lambda s: -len(s))))
tasks = [(2, "code"), (1, "eat"), (3, "sleep"), (1, "drink")]
heapq.heapify(tasks)
while tasks:
    print(heapq.heappop(tasks), end=" ")
print()
for call in (lambda: heapq.heappop([]), lambda: heapq.heapreplace([], 1), lambda: heapq.heappush(5, 1), lambda: heapq.heapify((1, 2)), lambda: heapq.heapify([1, "a"]), lambda: heapq.heappushpop([], 3)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
graph = {"a": {"b": 7, "c": 3}, "b": {"d": 2}, "c": {"b": 1, "d": 8}, "d": {}}
best, queue = {}, [(0, "a")]
while queue:
    cost, node = heapq.heappop(queue)
    if node in best:
        continue
    best[node] = cost
    for other, weight in graph[node].items():
        heapq.heappush(queue, (cost + weight, other))
print(best)
