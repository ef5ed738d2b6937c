class New:
    def __new__(cls, v):
        print("new", v)
        return super().__new__(cls)

    def __init__(self, v):
        print("init", v)


New(1)


class Single:
    _it = None

    def __new__(cls):
        if cls._it is None:
            cls._it = super().__new__(cls)
        return cls._it


print(Single() is Single())


class Slots:
    __slots__ = ("a", "b")

    def __init__(self):
        self.a = 1


s = Slots()
print(s.a)
try:
    s.c = 5
except AttributeError as e:
    print(e)


class Cmp:
    def __init__(self, v):
        self.v = v

    def __eq__(self, o):
        return self.v == o.v

    def __lt__(self, o):
        return self.v < o.v

    def __repr__(self):
        return f"C{self.v}"


cs = [Cmp(3), Cmp(1), Cmp(2)]
print(sorted(cs), min(cs), max(cs), cs.index(Cmp(1)), cs.count(Cmp(2)), Cmp(1) in cs, sorted(cs, reverse=True))
