"""Temporary files and folders: names, life time, modes."""
import os
import stat
import tempfile

with tempfile.TemporaryDirectory(prefix="lapis-", suffix="-dir") as folder:
    base = os.path.basename(folder)
    print(os.path.isdir(folder), base.startswith("lapis-"), base.endswith("-dir"), len(base) - len("lapis--dir"))
    print(oct(stat.S_IMODE(os.stat(folder).st_mode)))
    with tempfile.NamedTemporaryFile("w+", suffix=".csv", dir=folder) as f:
        print(os.path.exists(f.name), f.name.endswith(".csv"), os.path.dirname(f.name) == folder)
        f.write("a,b\n1,2\n")
        f.seek(0)
        print(f.read().split(), f.mode, f.closed)
        name = f.name
        print(oct(stat.S_IMODE(os.stat(name).st_mode)))
    print(os.path.exists(name), f.closed)
    keep = tempfile.NamedTemporaryFile(delete=False, dir=folder)
    keep.write(b"bytes")
    keep.close()
    print(os.path.getsize(keep.name), keep.name in [os.path.join(folder, n) for n in os.listdir(folder)])
    handle, path = tempfile.mkstemp(".log", "run-", folder)
    os.write(handle, b"line\n")
    os.close(handle)
    print(open(path).read(), os.path.basename(path)[:4], path[-4:])
    inner = tempfile.mkdtemp(dir=folder)
    print(os.path.isdir(inner), os.path.basename(inner)[:3])
print(os.path.exists(folder))
with tempfile.TemporaryFile("w+b") as f:
    print(f.write(b"12345"), f.tell(), f.seek(1), f.read())
with tempfile.SpooledTemporaryFile(max_size=10, mode="w+") as f:
    f.write("short")
    f.seek(0)
    print(f.read())
kept = tempfile.TemporaryDirectory()
print(repr(kept).startswith("<TemporaryDirectory '"), os.path.isdir(kept.name))
kept.cleanup()
print(os.path.isdir(kept.name))
print(tempfile.gettempdir() == os.path.abspath(tempfile.gettempdir()), tempfile.gettempprefix())
for wrong in (lambda: tempfile.mkstemp(dir="/no/such"), lambda: tempfile.mkdtemp(prefix=3),
              lambda: tempfile.mkstemp(prefix=b"a", suffix="b")):
    try:
        wrong()
    except (OSError, TypeError) as e:
        print(type(e).__name__, str(e)[:40])
