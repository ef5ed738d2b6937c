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


with open(path, "w") as f:
    print(f.write("one\n"), f.writelines(["two\n", "three\n"]), f.tell())
with open(path, "a") as f:
    print(f.tell(), f.write("four\n"), f.tell())
with open(path, "r+") as f:
    print(f.read(3), f.write("!"))
print(repr(open(path).read()))
with open(path, "r+") as f:
    f.write("ONE")
    f.seek(0)
    print(f.readline(), f.readline(), end="")
with open(path, "w+") as f:
    f.write("fresh\ntext\n")
    print(f.seek(0), f.read(), f.seek(2), f.read(2), f.tell())
    print(f.truncate(5), f.seek(0), repr(f.read()), f.seek(0, 2), f.tell())
with open(path, "a+") as f:
    print(repr(f.read()), f.seek(0), repr(f.read()), f.write("+more"))
print(open(path).read())
new = os.path.join(folder, "new.txt")
with open(new, "x") as f:
    f.write("made")
attempt(lambda: open(new, "x"))
attempt(lambda: open(os.path.join(folder, "none.txt")))
attempt(lambda: open(folder))
attempt(lambda: open(os.path.join(folder, "no", "file"), "w"))
attempt(lambda: open(os.path.join(new, "file")))
attempt(lambda: open(path, "q"))
attempt(lambda: open(path, "rw"))
attempt(lambda: open(path, "rbt"))
attempt(lambda: open(path, ""))
attempt(lambda: open(path, "+"))
attempt(lambda: open(path, "rr"))
attempt(lambda: open(path, "b"))
attempt(lambda: open(path, 5))
attempt(lambda: open(path, "rU"))
attempt(lambda: open())
attempt(lambda: open(None))
attempt(lambda: open(1.5))
attempt(lambda: open([]))
attempt(lambda: open(""))
attempt(lambda: open("a\0b"))
attempt(lambda: open(path, "rb", encoding="utf-8"))
attempt(lambda: open(path, "rb", errors="ignore"))
attempt(lambda: open(path, "rb", newline=""))
attempt(lambda: open(path, newline="x"))
attempt(lambda: open(path, newline=5))
attempt(lambda: open(path, encoding="nope"))
attempt(lambda: open(path, encoding=5))
attempt(lambda: open(path, buffering=0).mode)
attempt(lambda: open(path, "r", -1, "utf-8", "strict", None, True, None, 5))
attempt(lambda: open(path, mod="r"))
attempt(lambda: open(999))
try:
    open(os.path.join(folder, "none.txt"))
except FileNotFoundError as e:
    print(e.errno, e.strerror, e.filename == os.path.join(folder, "none.txt"), isinstance(e, OSError), e.args[0])
for mode in ("r", "w", "a", "r+", "w+", "a+", "rb", "wb", "rb+", "wb+", "ab"):
    with open(path, mode) as f:
        print(mode, f.mode, f.readable(), f.writable(), type(f).__name__)
with open(path, "w") as f:
    attempt(lambda: f.read())
    attempt(lambda: f.readline())
    attempt(lambda: list(f))
    attempt(lambda: f.write(b"x"))
    attempt(lambda: f.write(5))
    attempt(lambda: f.write())
    attempt(lambda: f.writelines(5))
    attempt(lambda: f.writelines(["a", 1]))
    attempt(lambda: f.seek(-1))
    attempt(lambda: f.seek(1, 1))
    attempt(lambda: f.seek(-1, 2))
    attempt(lambda: f.seek(0, 5))
    attempt(lambda: f.seek("a"))
    print(f.seek(0, 1), f.seek(0, 2))
