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
