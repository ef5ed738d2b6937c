def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


class A:
    x = 1

    def __init__(self):
        self.y = 2


a = A()
print(getattr(a, "x"), getattr(a, "zz", "default"), hasattr(a, "y"), hasattr(a, "zz"), setattr(a, "z", 3), a.z, delattr(a, "z"), hasattr(a, "z"), vars(a), callable(len), callable(A), callable(a), callable(5), callable(lambda: 0), callable("".upper))
print(isinstance(5, int), isinstance(True, int), isinstance(5, (str, int)), isinstance(a, A), isinstance(A, type), issubclass(bool, int), issubclass(A, object), issubclass(int, (str, float)), isinstance(5, int | str), isinstance([], list | None), isinstance(None, type(None)), isinstance("a", (int, (float, str))), issubclass(A, A))
for f in [lambda: getattr(a, "zz"), lambda: getattr(a, 5), lambda: getattr(a), lambda: hasattr(a, 5), lambda: setattr(a, 5, 1), lambda: delattr(a, "zz"), lambda: delattr(A, "zz"), lambda: vars(5), lambda: vars([]), lambda: isinstance(5, 5), lambda: isinstance(5, "int"), lambda: isinstance(5, (int, "a")), lambda: isinstance(5, ("a", int)), lambda: issubclass(5, int), lambda: issubclass(int, 5), lambda: isinstance(5), lambda: callable(), lambda: setattr(5, "x", 1), lambda: setattr("a", "upper", 1), lambda: setattr(int, "x", 1), lambda: a.zz, lambda: A.zz, lambda: getattr(5, "real"), lambda: hash([]), lambda: hash({}), lambda: hash(a) == hash(a), lambda: id(a) == id(a), lambda: id([]) == id(a), lambda: type(), lambda: type(1, 2), lambda: object().x, lambda: setattr(object(), "x", 1), lambda: len(a), lambda: a(), lambda: a[0], lambda: a + 1, lambda: 1 + a, lambda: a < a, lambda: iter(a), lambda: int(a), lambda: float(a), lambda: bool(a), lambda: "%d" % a, lambda: format(a, "d"), lambda: a @ a, lambda: -a, lambda: abs(a), lambda: round(a), lambda: None.foo, lambda: None(), lambda: None[0], lambda: len.foo, lambda: A().x.y, lambda: a.x(), lambda: super().x, lambda: object(5), lambda: A(1), lambda: A(q=1)]:
    attempt(f)
print(type(5), type("a"), type(None), type(A), type(a), type(type), type(a) is A, type(a).__name__, A.__name__, A.__qualname__, A.__module__, a.__class__, a.__class__.__name__, a.__dict__, A.__bases__, A.__mro__, A.__doc__, bool.__mro__, int.__bases__)
B = type("B", (A,), {"w": 5, "hi": lambda self: "hi"})
print(B, B().w, B().hi(), B.__name__, B().x, issubclass(B, A), type(B()))
print([n for n in dir(a) if not n.startswith("__")], "__init__" in dir(A), [n for n in dir([]) if not n.startswith("_")], [n for n in dir("") if n.startswith("is")], [n for n in dir({}) if not n.startswith("_")], [n for n in dir(set()) if not n.startswith("_")], [n for n in dir(5) if not n.startswith("_")], [n for n in dir(1.5) if not n.startswith("_")], [n for n in dir(b"") if not n.startswith("_")], [n for n in dir(()) if not n.startswith("_")], [n for n in dir(range(1)) if not n.startswith("_")])
print(format(5), format(5, "05d"), format("a", ">3"), format(1.5, ".2f"), format(True), format(None), format([1]), format(255, "x"), format(1234567, ","), format("a"), format(True, "d"), ascii("é"), repr("é"), chr(233), ord("é"))
for f in [lambda: format(5, "s"), lambda: format("a", "d"), lambda: format([], "d"), lambda: format(5, 5), lambda: format(None, "5"), lambda: format(5, "q"), lambda: format(1.5, "d"), lambda: format("a", "=5"), lambda: format({}, ">5"), lambda: format(), lambda: repr(), lambda: ascii(), lambda: repr(1, 2)]:
    attempt(f)
