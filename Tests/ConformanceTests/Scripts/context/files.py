import os
import tempfile

folder = tempfile.mkdtemp()
path = os.path.join(folder, "t.txt")
with open(path, "w") as f:
    print(f.write("line one\n"), f.write("line two\nline three"))
    print("printed", file=f)
with open(path) as f:
    print(repr(f.read()), repr(f.read()))
with open(path) as f:
    for line in f:
        print(repr(line))
with open(path, "r", encoding="utf-8") as f:
    print(f.readline(), f.readlines())
with open(path, "a") as f:
    f.writelines(["x\n", "y\n"])
with open(path) as f:
    print([line.strip() for line in f], f.closed)
print(f.closed, os.path.exists(path), os.path.getsize(path), os.path.isfile(path), os.path.isdir(folder))
with open(path, "wb") as f:
    f.write(b"\x00\xff bytes")
with open(path, "rb") as f:
    print(f.read(2), f.read())
try:
    open(os.path.join(folder, "none.txt"))
except FileNotFoundError as e:
    print(e.errno, e.strerror, type(e).__name__)
try:
    f.read()
except ValueError as e:
    print(e)
os.makedirs(os.path.join(folder, "a", "b"), exist_ok=True)
open(os.path.join(folder, "a", "x.py"), "w").close()
print(sorted(os.listdir(folder)), sorted(os.listdir(os.path.join(folder, "a"))))
os.remove(path)
print(os.path.exists(path))
try:
    os.remove(path)
except OSError as e:
    print(type(e).__name__, e.errno)
