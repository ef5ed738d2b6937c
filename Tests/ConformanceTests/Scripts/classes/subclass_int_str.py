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


class Name(str):
    def __eq__(self, other):
        return self.lower() == other.lower()

    def __hash__(self):
        return hash(self.lower())

    def initials(self):
        return "".join(w[0] for w in self.split())


n = Name("Ada Lovelace")
print(n == "ADA LOVELACE", n != "x", n.initials(), n.upper(), type(n.upper()).__name__, n + "!", n in {"ada lovelace"})
print(n[:3], n * 2, "x" + n, n % (), f"{n:>15}|", repr(n), len(n), "Love" in n, n.replace("A", "O"), [c for c in n][:2])
print(",".join([Name("a"), "b"]), isinstance(n, str), str(n), type(str(n)).__name__, {n: 1})
n.note = "attribute"
print(n.note, n.__dict__)


class Celsius(float):
    def to_f(self):
        return Celsius(self * 9 / 5 + 32)


c = Celsius(100)
print(c, c.to_f(), c + 1, type(c + 1).__name__, f"{c:.1f}", c == 100, round(c), c.is_integer(), int(c), Celsius("3.5"), repr(c))


class Loud(str):
    def __str__(self):
        return "LOUD"

    def __repr__(self):
        return "Loud!"

    def __len__(self):
        return 99

    def __getitem__(self, i):
        return "?"

    def __contains__(self, x):
        return True


l = Loud("abc")
print(l, repr(l), len(l), l[0], "zz" in l, l.upper(), f"{l}", "%s" % l, [l], l == "abc", l + "d")
