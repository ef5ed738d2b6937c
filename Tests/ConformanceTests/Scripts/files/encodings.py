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


for encoding in ("utf-8", "latin-1", "cp1252", "utf-16", "utf-8-sig", "utf-16-le", "utf-32", "ascii"):
    try:
        put("é€\nü" if encoding not in ("latin-1", "ascii") else "é\nü", encoding=encoding)
    except UnicodeEncodeError as e:
        print(encoding, e)
        continue
    with open(path, encoding=encoding) as f:
        print(encoding, open(path, "rb").read(), ascii(f.read()), f.encoding)
with open(path, "wb") as f:
    f.write(b"caf\xe9 \xff ok\nplain\n")
attempt(lambda: open(path).read())
attempt(lambda: open(path, encoding="ascii").read())
for errors in ("ignore", "replace", "backslashreplace", "surrogateescape"):
    print(errors, ascii(open(path, errors=errors).read()), open(path, errors=errors).errors)
print(open(path, encoding="latin-1").read(), open(path, encoding="cp1252").readlines())
with open(path, "w", encoding="ascii", errors="xmlcharrefreplace") as f:
    f.write("naïve €")
print(open(path).read())
with open(path, "w", encoding="utf-16") as f:
    f.write("a")
    f.write("b")
print(open(path, "rb").read(), open(path, encoding="utf-16").read())
with open(path, "a", encoding="utf-16") as f:
    f.write("c")
print(open(path, "rb").read())
with open(path, "w", encoding="utf-8-sig") as f:
    f.write("x")
    f.write("y")
print(open(path, "rb").read(), ascii(open(path, encoding="utf-8").read()), open(path, encoding="utf-8-sig").read())
with open(path, "w", encoding="utf-8") as f:
    print(f.write("日本語😀"), f.tell())
with open(path, encoding="utf-8") as f:
    print(f.read(2), f.read(1), f.read(1), repr(f.read(1)))
print(os.path.getsize(path), open(path, encoding="utf-8").encoding)
try:
    put("x" + chr(0xd800))
except UnicodeEncodeError as e:
    print(e.reason)
attempt(lambda: open(path, "w", encoding="ascii").write("é"))
