defaults = {"color": "red", "size": 1}
user = {"size": 5, "name": "x"}


def f(*args, **kw):
    return args, kw


def ret():
    return 1, *[2, 3]


print(ret())


def gen():
    yield 0, *"xy"


print(list(gen()))
for v in *[1, 2], *"q":
    print(v, end=" ")
print()


class Mapping:
    def keys(self):
        return ["one", "two"]

    def __getitem__(self, k):
        return k.upper()


print({**Mapping()}, f(**Mapping()))
print({k: v for d in (defaults, user) for k, v in d.items()})
a = [*(y for y in range(3) if y)]
print(a, {*a}, {**dict.fromkeys(a, 0)})
m = [1, 2]
print([[*m, 3], *[m, m]])
try:
    f(**{"a": 1}, **{"a": 2})
except TypeError as e:
    print(str(e).replace("__main__.", ""))
try:
    f(a=1, **{"a": 2})
except TypeError as e:
    print(str(e).replace("__main__.", ""))
try:
    f(**{1: 2})
except TypeError as e:
    print(e)
d = dict(**{"x": 1}, y=2)
print(d, d | {"x": 9} | {"z": 0})
print(*[1, 2], *"ab", sep="-")
subscript = {(1, 2): "pair", (1, 2, 3): "triple"}
print(subscript[1, 2], subscript[*[1, 2], 3])
