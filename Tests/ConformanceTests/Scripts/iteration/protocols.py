# Objects that iterate: `__iter__`, `__next__`, `__getitem__`, iter with a sentinel, exhaustion.
class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        print("iter", end=" ")
        return CountIterator(self.n)


class CountIterator:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


c = Countdown(3)
print(list(c), tuple(c), sum(c), max(c), sorted(c), 2 in c, 9 in c)
a, *b = c
print(a, b, [*c], {*c}, dict.fromkeys(c), list(zip(c, c)), list(map(str, c)), " ".join(str(x) for x in c))
it = iter(c)
print(next(it), next(it), list(it), list(it), next(it, "end"))
try:
    next(it)
except StopIteration as e:
    print("stopped", e.value)
print(it is iter(it), any(x > 2 for x in c), all(c), list(enumerate(c, 1)), list(filter(lambda x: x % 2, c)), list(reversed(list(c))))


class Gen:
    def __iter__(self):
        yield from "ab"
        yield "c"


print(list(Gen()), "".join(Gen()), [x + y for x in Gen() for y in Gen()])


class BadIter:
    def __iter__(self):
        return 5


class NoNext:
    def __iter__(self):
        return self


class Raises:
    def __iter__(self):
        return self

    def __next__(self):
        raise ValueError("broken")


for bad in (BadIter(), NoNext(), Raises()):
    try:
        list(bad)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
for bad in (lambda: next(5), lambda: next(c), lambda: iter(5), lambda: iter(5, 1), lambda: next(), lambda: list(zip(1)), lambda: [x for x in 5], lambda: dict(5), lambda: sum(5), lambda: set(5), lambda: tuple(5), lambda: max(5), lambda: any(5), lambda: enumerate(), lambda: "".join(5), lambda: [].extend(5), lambda: {}.update(5), lambda: [*5], lambda: print(*5)):
    try:
        bad()
    except TypeError as e:
        print(e)
values = iter([1, 2, 0, 3])
print(list(iter(lambda: next(values), 0)), list(values))


class Squares:
    def __getitem__(self, i):
        if i > 3:
            raise IndexError
        return i * i


s = iter(Squares())
print(next(s), list(s), list(s), 9 in Squares(), list(Squares()))


class Length:
    def __iter__(self):
        return iter([1, 2])

    def __len__(self):
        return 2


print(list(Length()), len(Length()))
lst = [1, 2, 3]
for x in lst:
    if x < 3:
        lst.append(x + 10)
print(lst)
d = {"a": 1}
try:
    for k in d:
        d[k + "x"] = 2
except RuntimeError as e:
    print(e)
s = {1}
try:
    for k in s:
        s.add(k + 1)
except RuntimeError as e:
    print(e)
it = iter(lst)
del lst[:]
print(list(it), [type(iter(x)).__name__ for x in ([], (), "", {}, set(), range(1), b"", {}.items(), zip(), map(str, []), enumerate([]), reversed([]), (x for x in []))])
