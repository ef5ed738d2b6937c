"""suppress, redirect_stdout, redirect_stderr, closing, nullcontext, chdir."""
import contextlib
import io
import os
import sys
import tempfile

with contextlib.suppress(KeyError, IndexError):
    print("before")
    {}["x"]
    print("not reached")
with contextlib.suppress():
    print("nothing suppressed")
try:
    with contextlib.suppress(KeyError):
        raise ValueError("goes through")
except ValueError as e:
    print(e)

out = io.StringIO()
with contextlib.redirect_stdout(out) as target:
    print("captured")
    print("to stderr stays", file=sys.stdout)
    with contextlib.redirect_stdout(io.StringIO()) as inner:
        print("deeper")
    print(inner.getvalue().upper(), end="")
print(repr(out.getvalue()), target is out)
err = io.StringIO()
with contextlib.redirect_stderr(err):
    print("error text", file=sys.stderr)
print(repr(err.getvalue()))
try:
    with contextlib.redirect_stdout(io.StringIO()):
        raise RuntimeError("inside")
except RuntimeError as e:
    print("stdout is back:", e)


class Door:
    def close(self):
        print("closed")


with contextlib.closing(Door()) as door:
    print(type(door).__name__)
with contextlib.nullcontext() as nothing, contextlib.nullcontext(5) as five:
    print(nothing, five)


def process(source):
    cm = contextlib.nullcontext(source) if hasattr(source, "read") else open(source)
    with cm as f:
        return f.read()


print(process(io.StringIO("text")))
with tempfile.TemporaryDirectory() as d:
    here = os.getcwd()
    with contextlib.chdir(d):
        print(os.path.samefile(os.getcwd(), d))
    print(os.getcwd() == here)
