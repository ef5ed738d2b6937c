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


print(Date.parse("2024-1-2"), Stamp.parse("2024-1-3"), Date.count(), Stamp.count())
print(Date(1, 2, 3).parse("1-1-1"), Date.valid("1-2-3"), Date(1, 1, 1).valid("1/2/3", sep="/"))
print(Date.parse.__name__, Date.parse.__doc__, Date.valid.__doc__, Date.parse.__self__, Stamp.parse.__self__)
print(type(Date.__dict__["parse"]), type(Date.__dict__["valid"]), type(Date.parse), type(Date.valid))
print(Date.parse.__func__ is Date.__dict__["parse"].__func__, Date.__dict__["valid"].__func__ is Date.valid)
try:
    Date.valid()
except TypeError as e:
    print(e)
try:
    Date.parse()
except TypeError as e:
    print(e)
try:
    Date.__repr__()
except TypeError as e:
    print(e)
