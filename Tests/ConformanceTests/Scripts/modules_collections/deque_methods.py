from collections import deque

d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
print(d, len(d), d[0], d[-1], d.pop(), d.popleft(), list(d), 2 in d)
d.extend([7, 8])
d.extendleft([5, 6])
print(d, d.count(7), d.index(7), list(reversed(d)))
d.rotate(2)
print(d)
d.rotate(-3)
print(d)
d.rotate()
d.insert(1, 99)
d.insert(-1, 77)
d.insert(100, 55)
print(d)
d.remove(99)
d.reverse()
print(d, d.maxlen, bool(d), bool(deque()))
m = deque(range(10), maxlen=3)
print(m, m.maxlen)
m.append(10)
m.appendleft(0)
print(m)
m.extend("ab")
print(m, deque("abc", 2), deque(maxlen=0))
d[0] = "first"
del d[1]
print(d, d.copy(), d == deque(list(d)), d == list(d), deque([1]) < deque([2]), deque([1, 2]) + deque([3]), deque([1]) * 3)
d += [1]
d *= 1
print(d, [x for x in d if x != 1])
for call in (lambda: deque().pop(), lambda: deque().popleft(), lambda: d[50], lambda: d.remove("zz"), lambda: d.index("zz"), lambda: m.insert(0, 1),
             lambda: deque(5), lambda: deque([], -1), lambda: deque([], "x"), lambda: d["a"], lambda: d[0:1], lambda: hash(d), lambda: setattr(m, "maxlen", 5), lambda: d + [1], lambda: d.rotate("a"), lambda: d < [1]):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
try:
    for item in d:
        d.append(item)
except RuntimeError as error:
    print(error)
queue = deque([("a", 0)])
seen = {"a"}
graph = {"a": "bc", "b": "d", "c": "d", "d": ""}
while queue:
    node, depth = queue.popleft()
    print(node, depth, end=" ")
    for other in graph[node]:
        if other not in seen:
            seen.add(other)
            queue.append((other, depth + 1))
print()
a = deque([1]); a.append(a)
print(a, deque(["x"], maxlen=5), deque(deque([1, 2], 5)), deque((1, 2), maxlen=None))
a.clear()
print(a, iter(deque()).__class__.__name__, deque([3, 1, 2]).index(1, 0, 2), sorted(deque([3, 1, 2])), isinstance(a, deque))
