def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


import sys
import io


class Writer:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


w = Writer()
print(1, 2, file=w)
print(file=w)
print(w.parts)
for f in [lambda: print(1, sep=5), lambda: print(1, end=b""), lambda: print(1, file=5), lambda: print(1, foo=2), lambda: print("x", file=Writer(), flush=True), lambda: print(sep="x", end="<\n")]:
    attempt(f)


class Both:
    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"


class BadStr:
    def __str__(self):
        return 5


class Failing:
    def __repr__(self):
        raise ValueError("no repr")


print(Both(), [Both()], {Both(): Both()}, (Both(),), f"{Both()} {Both()!r}", "%s %r" % (Both(), Both()), str(Both()), repr(Both()), "{} {!r}".format(Both(), Both()))
attempt(lambda: print(BadStr()))
attempt(lambda: str(Failing()))
attempt(lambda: print([Failing()]))
sys.stdout.write("written\n")
print(sys.stdout.write("abc\n"), print("x"))
old, sys.stdout = sys.stdout, io.StringIO()
print("hidden")
captured, sys.stdout = sys.stdout.getvalue(), old
print(repr(captured))
from contextlib import redirect_stdout
with redirect_stdout(io.StringIO()) as out:
    print("caught")
print(out.getvalue().upper(), end="")
