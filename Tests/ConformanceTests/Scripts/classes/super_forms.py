# All the ways to reach the next class.
class A:
    tag = "A"

    def __init__(self, x):
        self.x = x

    def who(self):
        return "A.who"

    @classmethod
    def make(cls, n):
        return f"{cls.__name__} from A.make({n})"

    @staticmethod
    def plain():
        return "A.plain"

    @property
    def prop(self):
        return "A.prop"

    def __getitem__(self, i):
        return ("A", i)


class B(A):
    tag = "B"

    def __init__(self, x, y):
        super().__init__(x)
        self.y = y

    def who(self):
        return super().who() + " < B.who"

    @classmethod
    def make(cls, n):
        return super().make(n) + " via B"

    @staticmethod
    def plain():
        return "B.plain > " + A.plain()

    @property
    def prop(self):
        return super().prop + " < B.prop"

    def old(self):
        return super(B, self).who(), super(B, B).make(1), A.who(self)

    def __getitem__(self, i):
        return super().__getitem__(i) + ("B",)

    def tags(self):
        return super().tag, self.tag

    def nested(self):
        return [super(B, self).who() for _ in range(2)]

    def closure(self):
        def inner():
            return super(B, self).who()
        return inner()

    def default(self):
        return (lambda: super(B, self).tag)()


b = B(1, 2)
print(b.x, b.y, b.who(), b.old())
print(B.make(5), b.make(6), b.plain(), b.prop, b[3], b.tags())
print(b.nested(), b.closure(), b.default())
s = super(B, b)
print(s.who(), s.tag, s.__thisclass__ is B, s.__self__ is b, s.__self_class__ is B)
print(super(B, b).who.__self__ is b)
try:
    s.nothing
except AttributeError as e:
    print(e)


class C(B):
    def who(self):
        return f"C({super(B, self).who()}, {super().who()})"

    def bad(self):
        return super().nope()


print(C(1, 2).who())
try:
    C(1, 2).bad()
except AttributeError as e:
    print(e)
try:
    super(C, b)
except TypeError as e:
    print(e)
try:
    super()
except RuntimeError as e:
    print(e)


def outside(self):
    return super().who()


B.outside = outside
try:
    b.outside()
except RuntimeError as e:
    print(e)
try:
    super(5, b)
except TypeError as e:
    print(e)
