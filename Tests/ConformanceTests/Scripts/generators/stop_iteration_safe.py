def safe():
    it = iter([1])
    while True:
        try:
            v = next(it)
        except StopIteration:
            return
        yield v


print(list(safe()))


def early(n):
    if n == 0:
        return
    yield n
    return "ignored by for"


print(list(early(0)), list(early(2)))
try:
    next(iter([]))
except StopIteration as s:
    print(repr(s), s.value)
try:
    list(next(iter([])) for _ in [1])
except RuntimeError as e:
    print(e)
print(next(iter([]), "default"), next(early(0), None))


class Count:
    def __init__(self, n):
        self.i, self.n = 0, n

    def __iter__(self):
        return self

    def __next__(self):
        if self.i >= self.n:
            raise StopIteration
        self.i += 1
        return self.i


c = Count(3)
print([x for x in c], list(c), next(c, "over"))
print(2 in Count(5), max(Count(4)), sum(Count(4)), list(zip(Count(2), Count(9))))
a, b = Count(2)
print(a, b, [*Count(3)], dict(zip("ab", Count(2))))
for i in Count(5):
    if i == 3:
        break
else:
    print("not shown")
print(i)
s = StopIteration(1, 2)
print(s.value, s.args, StopIteration().value)
print(list(iter(lambda it=Count(9): next(it), 4)))
