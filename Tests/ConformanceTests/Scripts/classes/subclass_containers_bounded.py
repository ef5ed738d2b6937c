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
