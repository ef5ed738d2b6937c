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
