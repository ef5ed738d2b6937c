"""Classes that stand in for a stream: print to them, redirect to them, derive from io's classes."""
import contextlib
import io
import sys


class Tee:
    def __init__(self, *targets):
        self.targets = targets

    def write(self, text):
        for t in self.targets:
            t.write(text)
        return len(text)

    def flush(self):
        for t in self.targets:
            t.flush()


copy = io.StringIO()
old = sys.stdout
sys.stdout = Tee(old, copy)
print("seen twice", flush=True)
sys.stdout = old
print(repr(copy.getvalue()))


class Upper(io.TextIOBase):
    def __init__(self):
        self.parts = []

    def writable(self):
        return True

    def write(self, text):
        self.parts.append(text.upper())
        return len(text)


u = Upper()
print("a", "b", file=u, end="!")
print(u.parts, u.readable(), u.writable(), u.closed, isinstance(u, io.IOBase))
u.writelines(["x", "y"])
print(u.parts[-2:])
for call in (lambda: u.read(), lambda: u.fileno(), lambda: u.seek(0), lambda: u.truncate()):
    try:
        call()
    except io.UnsupportedOperation as e:
        print("UnsupportedOperation", e)
with u:
    pass
print(u.closed)
