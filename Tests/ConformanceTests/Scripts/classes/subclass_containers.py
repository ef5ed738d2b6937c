# Classes that derive from list, dict, tuple and set.
class Stack(list):
    def push(self, x):
        self.append(x)
        return self

    def peek(self):
        return self[-1]

    def __repr__(self):
        return f"Stack({super().__repr__()})"


s = Stack([1, 2])
print(s, s.push(3), s.peek(), len(s), s == [1, 2, 3], s[1:], type(s[1:]).__name__, s + [4], type(s + [4]).__name__)
s += [9]
print(s, type(s).__name__, isinstance(s, list), sorted(s, reverse=True), [*s], 2 in s, s.index(9), sum(s), s.copy(), type(s.copy()).__name__)
s.label = "mine"
print(s.label, s.__dict__, bool(Stack()), str(s), f"{s}", Stack("ab") * 2, list(reversed(s)), min(s), tuple(s))
del s[0]
s[0] = "x"
s[1:1] = [7, 7]
print(s, s < [1] if False else s.pop(), *s)


class Bounded(list):
    def __init__(self, limit, *items):
        super().__init__(items)
        self.limit = limit

    def append(self, item):
        if len(self) >= self.limit:
            raise OverflowError(f"at most {self.limit}")
        super().append(item)


b = Bounded(3, 1, 2)
b.append(3)
try:
    b.append(4)
except OverflowError as e:
    print(e, b, b.limit)


class Default(dict):
    def __missing__(self, key):
        self[key] = value = f"<{key}>"
        return value


d = Default(a=1)
print(d["a"], d["b"], d, d.get("c"), "c" in d, len(d), dict(d), {**d}, list(d.items()), d == {"a": 1, "b": "<b>"})


class Lower(dict):
    def __init__(self, *args, **kw):
        super().__init__()
        self.update(*args, **kw)

    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)

    def __getitem__(self, key):
        return super().__getitem__(key.lower())

    def __contains__(self, key):
        return super().__contains__(key.lower())

    def update(self, *args, **kw):
        for k, v in dict(*args, **kw).items():
            self[k] = v


h = Lower({"Content": 1}, Accept=2)
print(h["CONTENT"], "ACCEPT" in h, h, list(h), h.get("CONTENT"), h | {"x": 1}, type(h | {}).__name__)


class Vec(tuple):
    def __new__(cls, *xs):
        return super().__new__(cls, xs)

    def __add__(self, other):
        return Vec(*(a + b for a, b in zip(self, other)))

    def __repr__(self):
        return "Vec" + super().__repr__()


v = Vec(1, 2) + Vec(10, 20)
x, y = v
print(v, x, y, v == (11, 22), v[0], v[:1], hash(v) == hash((11, 22)), {v: "k"}[(11, 22)], Vec(1), v > Vec(1, 2), v.count(11))


class Tags(set):
    def add(self, x):
        super().add(x.strip())
        return self


t = Tags()
print(t.add(" a ").add("b") == {"a", "b"}, len(t), "a" in t, type(t | {"c"}).__name__, sorted(t - {"a"}), Tags([1]) , isinstance(t, set))


class Frozen(frozenset):
    pass


print(Frozen([1]), Frozen([1, 2]) == {1, 2}, {Frozen([3]): 1}, Frozen() or "empty")
