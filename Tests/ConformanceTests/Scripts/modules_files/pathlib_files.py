"""Paths on disk: reading, writing, making, listing, removing."""
import os
import tempfile
from pathlib import Path

with tempfile.TemporaryDirectory() as name:
    top = Path(name)

    def short(text):
        return str(text).replace(name, "TOP")

    f = top / "notes.txt"
    print(f.write_text("first\nsecond é\n", encoding="utf-8"), f.read_text(encoding="utf-8").splitlines(), f.stat().st_size)
    print(f.write_bytes(b"\x00\x01"), f.read_bytes(), f.exists(), f.is_file(), f.is_dir(), top.is_dir())
    (top / "a" / "b").mkdir(parents=True)
    (top / "a").mkdir(exist_ok=True)
    (top / "a" / "b" / "x.py").touch()
    (top / "a" / "y.py").touch()
    print(sorted(short(p) for p in top.iterdir()), sorted(p.name for p in top.glob("**/*.py")))
    print(sorted(short(p) for p in top.rglob("*")), sorted(p.name for p in top.glob("*")), list(top.glob("*.md")))
    print(sorted(p.name for p in top.glob("a/*")), sorted(short(p) for p in top.glob("**")))
    with f.open("w") as out:
        print("through open", file=out)
    with open(f) as inp:
        print(inp.read(), os.fspath(f) == str(f), os.path.getsize(f))
    g = f.rename(top / "renamed.txt")
    print(short(g), f.exists(), g.exists(), short(g.replace(top / "again.txt")))
    h = top / "again.txt"
    link = top / "link"
    link.symlink_to(h)
    print(link.is_symlink(), short(link.resolve()) == short(h.resolve()), short(link.readlink()), link.samefile(h))
    link.unlink()
    h.chmod(0o600)
    print(oct(h.stat().st_mode & 0o777), h.owner() != "", h.is_mount())
    h.unlink()
    h.unlink(missing_ok=True)
    for wrong in (lambda: h.unlink(), lambda: h.read_text(), lambda: (top / "a").rmdir(), lambda: (top / "a").mkdir(),
                  lambda: (top / "q" / "r").mkdir(), lambda: (top / "a").read_text(), lambda: list((top / "zz").iterdir()),
                  lambda: h.stat(), lambda: h.touch(exist_ok=False) or h.touch(exist_ok=False), lambda: h.write_text(b"x"),
                  lambda: list(top.glob("")), lambda: list(top.glob("/abs")), lambda: h.write_bytes("x")):
        try:
            print(wrong())
        except Exception as e:
            print(type(e).__name__, short(e))
print(Path.cwd() == Path(os.getcwd()), Path("x").absolute() == Path.cwd() / "x", Path("~").expanduser() == Path.home())
print(Path("a/../b").resolve() == Path.cwd() / "b", Path("/etc/../tmp").resolve().name)
