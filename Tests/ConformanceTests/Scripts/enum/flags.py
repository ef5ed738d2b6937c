# Flag and IntFlag: combinations, membership, iteration, text.
from enum import Flag, IntFlag, auto


class Perm(Flag):
    READ = auto()
    WRITE = auto()
    EXEC = auto()
    ALL = READ | WRITE | EXEC


rw = Perm.READ | Perm.WRITE
print(rw, repr(rw), rw.value, rw.name, Perm.READ in rw, Perm.EXEC in rw, Perm.READ, repr(Perm.ALL), [p.value for p in Perm])
print(rw & Perm.READ, rw ^ Perm.READ, ~Perm.READ, ~rw, Perm.READ & Perm.WRITE, bool(Perm.READ & Perm.WRITE), Perm(0), repr(Perm(0)), Perm(3), Perm(7), ~Perm.ALL)
print(list(Perm), list(rw), len(Perm), len(rw), Perm["ALL"], Perm.ALL.name, list(Perm.__members__))
rw |= Perm.EXEC
print(rw, rw is Perm.ALL, rw == Perm.ALL, hash(rw) == hash(Perm.ALL), f"{rw}", isinstance(rw, Perm))
for action in (lambda: Perm(8), lambda: Perm.READ | 1, lambda: Perm.READ < Perm.WRITE, lambda: Perm("x"), lambda: 1 in Perm.READ):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)


class Mode(IntFlag):
    R = 4
    W = 2
    X = 1


m = Mode.R | Mode.W
print(m, repr(m), m == 6, m + 1, m | 8, repr(m | 8), Mode.R in m, Mode(7), int(m), m & 4, f"{m}", Mode.R | 1, ~Mode.R, Mode(0), repr(Mode(0)), m > 5, [x.name for x in m])
print(list(Mode), Mode.X.name, (Mode.R | Mode.X).name, Mode(16), repr(Mode(16)), type(m), isinstance(m, int), Mode.W << 1)


class Style(Flag):
    BOLD = 1
    ITALIC = 2
    BOTH = 3
    UNDER = 8


print(Style.BOTH, Style.BOLD | Style.ITALIC, list(Style), Style.BOLD | Style.UNDER, Style(9), Style.BOTH in Style.BOTH, Style.BOLD in Style.BOTH)
for s in Style.BOTH:
    print(s)
