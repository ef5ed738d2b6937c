x = [3, 1, 2]
x.append(4); print(x)
x.extend([5, 6]); x.extend("ab"); x.extend(range(2)); print(x)
x.insert(0, "first"); x.insert(-1, "before last"); x.insert(100, "end"); x.insert(-100, "start"); print(x)
print(x.pop(), x.pop(0), x.pop(-2), x)
x.remove(3); print(x)
print(x.index(1), x.index("a"), x.count(1), x.count("none"), [1, 2, 1, 2].index(2, 2), [1, 2, 3].index(3, 0, 3))
y = [3, 1, 2]
y.sort(); print(y)
y.sort(reverse=True); print(y)
y.reverse(); print(y, y.copy(), y.copy() is y)
y.clear(); print(y)
words = ["banana", "Apple", "cherry", "fig"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=lambda w: (len(w), w), reverse=True))
words.sort(key=len); print(words)
pairs = [(1, "b"), (0, "z"), (1, "a"), (0, "a")]
print(sorted(pairs), sorted(pairs, key=lambda p: p[0]), sorted(pairs, key=lambda p: p[1], reverse=True))
print([1, 2] + [3], [1, 2] * 2, [0] * 3, 2 * ["a"], [1, 2] == [1, 2], [1, 2] < [1, 3], [1, 2][0], 2 in [1, 2], len([1, [2, 3]]))
print(list("abc"), list((1, 2)), list({1: 2}), list(range(3)), list(), [[0] * 2 for _ in range(2)], [None] * 2)
a = [[0] * 2] * 2
a[0][0] = 1
print(a)
b = a[:]
b.append("x")
print(a, b, b[0] is a[0])
print(sum([1, 2, 3]), sum([1.5, 2]), sum([[1], [2]], []), min([3, 1]), max([3, 1]), any([0, 1]), all([1, 1]), sorted([3, 1, 2])[-1])
print(list(map(str, [1, 2])), list(filter(None, [0, 1, "", "a"])), list(zip([1, 2], "ab")), list(enumerate("ab", 1)), list(reversed([1, 2])))
print([1, 2, 3][::-1], [1, 2, 3, 4][1:3], [1, 2, 3][-2:], [*[1], *[2]], [1, 2, 3] > [1, 2], [] or "empty")
stack = []
for i in range(3):
    stack.append(i)
while stack:
    print(stack.pop(), end=" ")
print()
queue = [1, 2, 3]
print(queue.pop(0), queue)
nums = [5, 3, 8, 1]
del nums[1]; print(nums)
del nums[:2]; print(nums)
nums[0:0] = [9, 9]; print(nums)
nums += [1]; print(nums)
nums *= 2; print(nums)
print([3, 1, 2].sort(), [1].append(2), [1].reverse())
stable = sorted([("a", 2), ("b", 1), ("c", 2), ("d", 1)], key=lambda t: t[1])
print(stable, sorted([("a", 2), ("b", 1), ("c", 2)], key=lambda t: t[1], reverse=True))
print(sorted([1.5, 1, True, 0]), sorted(["10", "9", "1"], key=int), sorted({3: "c", 1: "a"}), sorted("hello"), sorted([[2], [1, 5], [1]]))
t = (1, 2, 3, 2)
print(t.count(2), t.index(3), t + (4,), t * 2, t[1:], 2 in t, len(t), tuple([1, 2]), tuple("ab"), (), (1,), t == (1, 2, 3, 2), hash(t) == hash((1, 2, 3, 2)))
print(tuple(sorted(t)), max(t), sum(t), tuple(x * 2 for x in t), ((1, 2), (3,))[0][1], () == tuple(), t < (1, 3))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


attempt(lambda: [].pop())
attempt(lambda: [1].pop(5))
attempt(lambda: [1].remove(5))
attempt(lambda: [1].index(5))
attempt(lambda: (1,).index(5))
attempt(lambda: [1, "a"].sort())
attempt(lambda: [1].append())
attempt(lambda: [1].append(1, 2))
attempt(lambda: [1].insert(0))
attempt(lambda: [1].extend(5))
attempt(lambda: [1].pop("a"))
attempt(lambda: [1, 2].sort(lambda a: a))
attempt(lambda: [] + "a")
attempt(lambda: [1] * 1.5)
attempt(lambda: (1,).append(2))
attempt(lambda: sorted([None, 1]))
attempt(lambda: list(5))
attempt(lambda: [1].foo)
attempt(lambda: sorted([1], key=5))
attempt(lambda: sorted([1], None))
