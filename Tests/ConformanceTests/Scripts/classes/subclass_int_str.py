# Classes that derive from numbers and strings.
class Money(int):
    currency = "EUR"

    def __repr__(self):
        return f"Money({int(self)})"

    def __add__(self, other):
        return Money(int(self) + int(other))

    __radd__ = __add__


m = Money(5)
print(m, repr(m), str(m), f"{m}", f"{m:05d}", "%d" % m, m + 1, 1 + m, sum([m, m, m]), m * 2, type(m * 2).__name__)
print(m == 5, m < 6, hash(m) == hash(5), {5: "five"}[m], isinstance(m, int), m.currency, m.bit_length(), -m, abs(m))
print([10, 20, 30, 40, 50, 60][m], range(m), int(m) is not m, type(int(m)).__name__, bool(Money(0)), m.real, m // 2, divmod(m, 3))
print(max(m, 3), sorted([Money(3), 1, Money(2)]), "ab" * m, round(m), m.__class__.__name__, float(m))


class Bit(int):
    def __new__(cls, v):
        return super().__new__(cls, 1 if v else 0)

    def __str__(self):
        return "on" if self else "off"


print(Bit(7), Bit(""), [Bit(1)], f"{Bit(1)}", f"{Bit(1)!r}", "%s" % Bit(0), str(Bit(1)))
