# Flags as numbers that show their names.
import re

print(re.IGNORECASE, re.I, re.I | re.M, re.I | re.M | re.X, int(re.DOTALL), re.NOFLAG, re.A | re.S, repr(re.I), str(re.I | re.S), re.U, re.VERBOSE)
print(re.I & re.M, re.I in (re.I | re.M), (re.I | re.M) & re.I == re.I, re.I == 2, isinstance(re.I, int), bool(re.NOFLAG), re.RegexFlag.I is re.I, type(re.I | re.M).__name__)
print(re.compile("a").flags, re.compile("a", re.I).flags, re.compile("(?i)a").flags, re.compile(b"a", re.S).flags, re.compile("(?im)a", re.X).flags, re.compile("(?a)a").flags)
print(re.compile("a", flags=re.I | re.DOTALL), re.compile("(?x) a"), re.compile("a", 0), re.compile("a", 2))
for name in ["I", "L", "M", "S", "U", "X", "A", "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "UNICODE", "VERBOSE", "ASCII", "DEBUG"]:
    print(name, int(getattr(re, name)), end="; ")
print()
for bad in [lambda: re.compile("a", re.L), lambda: re.compile(b"a", re.U), lambda: re.compile("a", re.A | re.U), lambda: re.compile("a", "x")]:
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
