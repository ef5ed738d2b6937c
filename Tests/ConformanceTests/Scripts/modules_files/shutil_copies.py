"""copy, copyfile, copy2, copymode, copystat, copyfileobj."""
import io
import os
import shutil
import stat
import tempfile

with tempfile.TemporaryDirectory() as top:
    def at(*names):
        return os.path.join(top, *names)

    def short(text):
        return str(text).replace(top, "TOP")

    with open(at("a.txt"), "w") as f:
        f.write("first\nsecond\n")
    os.chmod(at("a.txt"), 0o640)
    os.utime(at("a.txt"), (1_000_000_000, 1_100_000_000))
    os.mkdir(at("d"))

    print(short(shutil.copyfile(at("a.txt"), at("b.txt"))))
    print(short(shutil.copy(at("a.txt"), at("c.txt"))), oct(stat.S_IMODE(os.stat(at("c.txt")).st_mode)))
    print(short(shutil.copy(at("a.txt"), at("d"))))
    print(short(shutil.copy2(at("a.txt"), at("d", "e.txt"))), os.stat(at("d", "e.txt")).st_mtime)
    print(open(at("b.txt")).read() == open(at("a.txt")).read(), sorted(os.listdir(at("d"))))
    with open(at("m.txt"), "w") as f:
        f.write("m")
    shutil.copymode(at("a.txt"), at("m.txt"))
    print(oct(stat.S_IMODE(os.stat(at("m.txt")).st_mode)))
    shutil.copystat(at("a.txt"), at("m.txt"))
    print(os.stat(at("m.txt")).st_mtime)

    source, target = io.StringIO("some longer text"), io.StringIO()
    source.read(5)
    shutil.copyfileobj(source, target, 4)
    print(repr(target.getvalue()))
    with open(at("a.txt"), "rb") as src, open(at("z.bin"), "wb") as dst:
        shutil.copyfileobj(src, dst)
    print(os.path.getsize(at("z.bin")))

    for call in (lambda: shutil.copyfile(at("a.txt"), at("a.txt")), lambda: shutil.copy(at("none"), at("x")),
                 lambda: shutil.copyfile(at("d"), at("x")), lambda: shutil.copy(at("a.txt"), at("no", "where")),
                 lambda: shutil.copy(at("a.txt"), at("a.txt"))):
        try:
            call()
        except (OSError, shutil.Error) as e:
            print(type(e).__name__, short(e))
    print(shutil.SameFileError.__mro__[1].__name__, shutil.Error.__mro__[1].__name__)
