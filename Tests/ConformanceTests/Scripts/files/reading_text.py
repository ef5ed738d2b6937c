import os
import tempfile

folder = tempfile.mkdtemp()
path = os.path.join(folder, "data.txt")


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).replace(folder, "<folder>"), sep=": ")


def put(text, **options):
    with open(path, "w", **options) as f:
        return f.write(text)


print(put("first\nsecond line\n\nfourth é\nlast without end"))
with open(path) as f:
    print(repr(f.read()), repr(f.read()), f.closed)
print(f.closed)
with open(path) as f:
    print(repr(f.readline()), repr(f.readline(3)), repr(f.readline()), f.readlines(), repr(f.readline()), f.readlines())
with open(path) as f:
    for number, line in enumerate(f, 1):
        print(number, line.rstrip("\n"), len(line))
with open(path) as f:
    print(f.read(3), repr(f.read(5)), f.read(0) == "", next(f), list(f)[-1], f.read())
with open(path) as f:
    print([line.strip() for line in f if line.strip()], sum(1 for _ in f))
with open(path) as f:
    first, *rest = f
    print(repr(first), len(rest))
with open(path) as f:
    print(f.readlines(8), f.readlines(1), f.readlines(-1))
with open(path) as f:
    print(max(f, key=len).strip(), "é" in f.read(), f.read().split())
print(open(path).read().count("\n"), open(path).readline().strip().upper(), [len(x) for x in open(path)])
with open(path) as f, open(path) as g:
    print(f.readline() == g.readline(), f.read() == g.read(), f is g, f.name == path, f.mode, f.errors, f.newlines is None)
with open(path) as f:
    attempt(lambda: f.write("x"))
    attempt(lambda: f.read("x"))
    attempt(lambda: f.read(1.5))
    attempt(lambda: f.foo)
    print(f.readable(), f.writable(), f.seekable(), f.isatty(), f.fileno() > 2, f.tell())
    f.readline()
    next(f)
    attempt(lambda: f.tell())
attempt(lambda: f.read())
attempt(lambda: f.readline())
attempt(lambda: next(f))
attempt(lambda: list(f))
attempt(lambda: f.write("x"))
attempt(lambda: f.seek(0))
attempt(lambda: f.fileno())
attempt(lambda: f.readable())
attempt(lambda: f.__enter__())
print(f.close(), f.closed, f.name == path)
