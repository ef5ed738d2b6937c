def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


matrix = [[1, 2, 3], [4, 5, 6]]
print([list(row) for row in zip(*matrix)], sum(matrix, []), [x for row in matrix for x in row], max(map(max, matrix)), [row[:] for row in matrix], [[0] * 3 for _ in range(2)])
grid = [[0] * 2] * 2
grid[0][0] = 1
print(grid, grid[0] is grid[1])
stack, queue = [1, 2], [1, 2]
stack.append(3); print(stack.pop(), stack, queue.pop(0), queue)
a = list(range(10))
print(a[2:5], a[:-3], a[-3:], a[::3], a[::-1], a[5:1:-1], a[1:-1:2], a[:], a[100:], a[-100:3])
a[2:4] = ["x"]; a[len(a):] = [99]; del a[0], a[-1]; print(a, 5 in a, "x" in a, a.index("x"))
b = a
c = a[:]
a.clear(); print(b, len(c), b is a)
first, *middle, last = [1, 2, 3, 4]
print(first, middle, last, [*middle, *[9]], list("abc") + list((1, 2)), list({"k": 1}), list(map(str, range(3))))
pairs = list(zip("abc", [3, 1, 2])); pairs.sort(key=lambda p: p[1]); print(pairs, [p[0] for p in pairs], dict(pairs), sorted(dict(pairs)))
d = [3, 1, 2]; e = sorted(d); d.sort(reverse=True); print(d, e, d == e[::-1], d.sort(), [d.count(x) for x in (1, 9)], any(x > 2 for x in d), all(d), sum(d) / len(d))
print([i for i, x in enumerate("banana") if x == "a"], list(dict.fromkeys([3, 1, 3, 2, 1])), [x for x in [0, 1, None, "", "a"] if x], [a + b for a, b in zip([1, 2], [10, 20])], [n for n in range(30) if n % 7 == 0], min([[3], [1, 2]], key=len))
