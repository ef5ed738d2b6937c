# A subclass's reflected method goes first, but only where it is its own.
class Base:
    def __init__(self, name):
        self.name = name

    def __add__(self, other):
        return f"{self.name}.add"

    def __radd__(self, other):
        return f"{self.name}.radd"

    def __mul__(self, other):
        return NotImplemented

    def __rmul__(self, other):
        return f"{self.name}.rmul"

    def __sub__(self, other):
        return "base sub"

    def __pow__(self, other, mod=None):
        return ("pow", other, mod)


class Same(Base):
    pass


class Own(Base):
    def __radd__(self, other):
        return f"own {self.name}.radd"

    def __rsub__(self, other):
        return "own rsub"


b, s, o = Base("b"), Same("s"), Own("o")
print(b + s, s + b, b + o, o + b, o + o, s + o, o + s)
print(b * s, 3 * b, b - o, o - b, b - s)
try:
    b * 3
except TypeError as e:
    print(e)
try:
    b * b
except TypeError as e:
    print(e)
print(pow(b, 2), pow(b, 2, 5), b ** 3)
