# Class and static methods: what they receive, how they look, inheritance.
class Date:
    made = 0

    def __init__(self, y, m, d):
        self.y, self.m, self.d = y, m, d
        type(self).made += 1

    @classmethod
    def parse(cls, text):
        """Read a date."""
        return cls(*map(int, text.split("-")))

    @classmethod
    def count(cls):
        return cls.made

    @staticmethod
    def valid(text, sep="-"):
        """Is it one?"""
        return len(text.split(sep)) == 3

    def __repr__(self):
        return f"{self.__class__.__name__}({self.y}, {self.m}, {self.d})"


class Stamp(Date):
    made = 0


class Lone:
    def no_self():
        return 1

    direct = staticmethod(len)
    upper = staticmethod(str.upper)
    build = classmethod(lambda cls, n: (cls.__name__, n))


print(Lone.no_self(), Lone().direct([1, 2]), Lone.upper("x"), Lone.build(4), Lone().build(5))
try:
    Lone().no_self()
except TypeError as e:
    print(e)


@staticmethod
def called_directly(x):
    return x * 2


print(called_directly(4))
m = Date.parse
print(m("5-6-7"), Date(1, 2, 3).count is not Date.count, Date.parse == Date.parse, Date.parse == Stamp.parse)
