import os
import tempfile

folder = tempfile.mkdtemp()


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).replace(folder, "<folder>"), sep=": ")


path = os.path.join(folder, "data.bin")
with open(path, "wb") as f:
    print(f.write(b"\x00\x01\xff\nline\r\nend"), f.write(bytearray(b"!")), f.write(memoryview(b"?")), f.tell())
with open(path, "rb") as f:
    print(f.read(3), f.tell(), f.readline(), f.readline(), f.read(), f.read())
    print(f.seek(0), f.read(1), f.seek(2, 1), f.read(2), f.seek(-4, 2), f.read(), f.seek(100), f.read(), f.tell())
    attempt(lambda: f.seek(-1))
    attempt(lambda: f.write(b"x"))
    attempt(lambda: f.encoding)
    print(type(f).__name__, f.mode, f.readable(), f.writable(), f.name == path)
with open(path, "rb") as f:
    print(list(f), f.readlines())
with open(path, "rb") as f:
    buffer = bytearray(4)
    print(f.readinto(buffer), buffer, f.peek(3)[:3], f.read1(2), f.read(-1))
with open(path, "r+b") as f:
    f.seek(4)
    f.write(b"LINE")
    f.seek(0)
    print(f.read(), type(f).__name__)
    print(f.truncate(3), f.tell())
with open(path, "ab") as f:
    print(f.tell(), f.write(b"more"))
with open(path, "rb") as f:
    while chunk := f.read(4):
        print(chunk)
with open(path, "rb", buffering=0) as f:
    print(type(f).__name__, f.read(2), f.readall(), f.read())
with open(path, "wb") as f:
    attempt(lambda: f.write("text"))
    attempt(lambda: f.write(5))
    attempt(lambda: f.read())
    attempt(lambda: f.readline())
    attempt(lambda: f.writelines([b"a", b"b"]))
    attempt(lambda: f.writelines(["a"]))
attempt(lambda: f.write(b"x"))
attempt(lambda: open(path, "rb").read("x"))
g = open(path, "rb")
g.close()
attempt(lambda: g.read())
attempt(lambda: g.readline())
attempt(lambda: list(g))
attempt(lambda: g.seek(0))
attempt(lambda: g.tell())
print(g.closed, os.path.getsize(path), open(path, "rb").read())
for byte in open(path, "rb").read():
    print(byte, end=" ")
print()
