# Which of `__repr__`, `__str__` and `__format__` is asked, and what they must return.
class Nothing:
    pass


class OnlyRepr:
    def __repr__(self):
        return "<repr>"


class OnlyStr:
    def __str__(self):
        return "<str>"


class Both:
    def __repr__(self):
        return "R"

    def __str__(self):
        return "S"


class Formats:
    def __format__(self, spec):
        return f"F({spec!r})"

    def __repr__(self):
        return "R"


import re

text = re.sub("0x[0-9a-f]+", "0x0", repr(Nothing()))
print(text, re.sub("0x[0-9a-f]+", "0x0", str(Nothing())) == text)
r, s, b, f = OnlyRepr(), OnlyStr(), Both(), Formats()
print(r, str(r), f"{r}", [r], (r,), {r: r}, "%s %r" % (r, r), "{} {!r}".format(r, r))
print(s, f"{s}", "%s" % s, re.sub("0x[0-9a-f]+", "0x0", repr([s])))
print(b, [b], f"{b} {b!r} {b!s} {b!a}", "{0} {0!r}".format(b))
print(f"{f} {f:x} {f:>{10}} {f!r:>3}", format(f), format(f, "abc"), "{:q}".format(f), f)
