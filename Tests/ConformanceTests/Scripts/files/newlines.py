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


def raw(data):
    with open(path, "wb") as f:
        f.write(data)


raw(b"a\nb\rc\r\nd\r\r\ne")
for newline in (None, "", "\n", "\r", "\r\n"):
    with open(path, newline=newline) as f:
        lines = list(f)
        print(repr(newline), lines, f.newlines)
    with open(path, newline=newline) as f:
        print(repr(f.readline()), repr(f.read(2)), repr(f.read()))
for newline in (None, "", "\n", "\r", "\r\n"):
    put("a\nb\r\nc\r", newline=newline)
    print(repr(newline), open(path, "rb").read())
with open(path, "w", newline="\r\n") as f:
    print("one", "two", sep="\n", file=f)
    print(f.tell())
print(open(path, "rb").read(), open(path).read().splitlines(), open(path, newline="").readlines())
raw(b"x\r\ny\r\n")
with open(path) as f:
    print(repr(f.readline()), repr(f.newlines), repr(f.read()), repr(f.newlines))
raw(b"")
print(list(open(path)), repr(open(path).read()), repr(open(path).readline()))
raw(b"\n\n")
print(list(open(path)), open(path).read().split("\n"))
raw(b"a\x0bb\x0cc\x1cd\xc2\x85e\xe2\x80\xa8f\n")
print(list(open(path, encoding="utf-8")), open(path, encoding="utf-8").read().splitlines())
