class Vec:
    def __init__(self, *c):
        self.c = list(c)

    def __repr__(self):
        return "Vec(" + ", ".join(map(repr, self.c)) + ")"

    def __str__(self):
        return "<" + " ".join(map(str, self.c)) + ">"

    def __len__(self):
        return len(self.c)

    def __getitem__(self, i):
        return Vec(*self.c[i]) if isinstance(i, slice) else self.c[i]

    def __setitem__(self, i, v):
        self.c[i] = v

    def __delitem__(self, i):
        del self.c[i]

    def __iter__(self):
        return iter(self.c)

    def __contains__(self, v):
        print("contains", v)
        return v in self.c

    def __add__(self, o):
        if not isinstance(o, Vec):
            return NotImplemented
        return Vec(*(a + b for a, b in zip(self, o)))

    def __radd__(self, o):
        return self if o == 0 else NotImplemented

    def __mul__(self, k):
        return Vec(*(a * k for a in self))

    __rmul__ = __mul__

    def __matmul__(self, o):
        return sum(a * b for a, b in zip(self, o))

    def __neg__(self):
        return self * -1

    def __abs__(self):
        return sum(a * a for a in self) ** 0.5

    def __bool__(self):
        return any(self.c)

    def __eq__(self, o):
        return isinstance(o, Vec) and self.c == o.c

    def __lt__(self, o):
        return abs(self) < abs(o)

    def __iadd__(self, o):
        self.c = [a + b for a, b in zip(self, o)]
        return self

    def __call__(self, f):
        return Vec(*map(f, self.c))

    def __round__(self, n=0):
        return Vec(*(round(a, n) for a in self.c))

    def __int__(self):
        return int(abs(self))

    def __float__(self):
        return float(abs(self))

    def __reversed__(self):
        return iter(self.c[::-1])

    def __index__(self):
        return len(self.c)


v, w = Vec(1, 2, 3), Vec(4, 5, 6)
print(v, repr(v), [v], len(v), v[0], v[-1], v[1:], list(v), v + w, v * 2, 2 * v, v @ w, -v, abs(Vec(3, 4)))
print(2 in v, 9 not in v, bool(v), bool(Vec(0)), v == Vec(1, 2, 3), v != w, v < w, v > w, sum([v, w]), sorted([w, v])[0])
v[0] = 10
del v[1]
print(v, v(lambda x: x * 2), *v, max(v), tuple(reversed(v)), list(zip(v, "ab")), round(Vec(1.26, 2.34), 1))
u = v
u += Vec(1, 1)
print(u, u is v, int(Vec(3, 4)), float(Vec(3, 4)), [10, 20, 30, 40][Vec(1, 2)], range(Vec(1, 1, 1)))
first, *others = w
print(first, others, [*w, *v], dict(enumerate(w)))
try:
    v + 1
except TypeError as e:
    print(e)
try:
    v - v
except TypeError as e:
    print(e)
try:
    v <= w
except TypeError as e:
    print(e)
try:
    hash(v)
except TypeError as e:
    print(e)


class Iter:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n


print(list(Iter(3)), sum(Iter(4)), [x for x in Iter(2)], 1 in Iter(3), max(Iter(5)))


class Seq:
    def __getitem__(self, i):
        if i >= 3:
            raise IndexError(i)
        return i * 10


print(list(Seq()), [x for x in Seq()], 20 in Seq(), 5 in Seq())


class Num:
    def __init__(self, v):
        self.v = v

    def __sub__(self, o):
        return f"sub {o}"

    def __rsub__(self, o):
        return f"rsub {o}"

    def __truediv__(self, o):
        return "div"

    def __floordiv__(self, o):
        return "floordiv"

    def __mod__(self, o):
        return "mod"

    def __pow__(self, o):
        return "pow"

    def __rpow__(self, o):
        return "rpow"

    def __and__(self, o):
        return "and"

    def __or__(self, o):
        return "or"

    def __xor__(self, o):
        return "xor"

    def __lshift__(self, o):
        return "lshift"

    def __rshift__(self, o):
        return "rshift"

    def __invert__(self):
        return "invert"

    def __pos__(self):
        return "pos"

    def __divmod__(self, o):
        return "divmod"

    def __ge__(self, o):
        return True

    def __le__(self, o):
        return False


n = Num(1)
print(n - 1, 1 - n, n / 1, n // 1, n % 1, n ** 1, 2 ** n, n & 1, n | 1, n ^ 1, n << 1, n >> 1, ~n, +n, divmod(n, 1), n >= 1, n <= 1, 5 <= n)


class Guard:
    def __setattr__(self, name, value):
        print("set", name, value)
        object.__setattr__(self, name, value)

    def __getattr__(self, name):
        return f"missing {name}"

    def __delattr__(self, name):
        print("del", name)


g = Guard()
g.x = 5
print(g.x, g.y)
del g.x


class Length:
    def __len__(self):
        return 0


print(bool(Length()), not Length(), len(Length()))


class BadLen:
    def __len__(self):
        return -1


try:
    len(BadLen())
except ValueError as e:
    print(e)


class BadRepr:
    def __repr__(self):
        return 5


try:
    repr(BadRepr())
except TypeError as e:
    print(e)


class OnlyRepr:
    def __repr__(self):
        return "only repr"


print(str(OnlyRepr()), f"{OnlyRepr()}", "%s" % OnlyRepr(), "{!s:>12}".format(OnlyRepr()))


class Hashed:
    def __hash__(self):
        return 7

    def __eq__(self, o):
        return True


print({Hashed(): 1, Hashed(): 2}.__len__(), hash(Hashed()), len({Hashed(), Hashed()}))


class Desc:
    def __get__(self, obj, owner):
        return "class access" if obj is None else "instance access"

    def __set__(self, obj, value):
        print("desc set", value)


class UsesDesc:
    attr = Desc()


UsesDesc().attr = 3
print(UsesDesc().attr, UsesDesc.attr)


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
