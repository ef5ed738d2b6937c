"""Pure paths: parts, names, suffixes, joining, comparing."""
from pathlib import Path, PurePath, PurePosixPath

p = Path("/home/user/data/archive.tar.gz")
print(p, repr(p), str(p), p.name, p.stem, p.suffix, p.suffixes, p.anchor, p.root, repr(p.drive))
print(p.parts, p.parent, p.parents[1], list(p.parents), len(p.parents))
print(p.with_suffix(".zip"), p.with_name("new.txt"), p.with_stem("other"), Path("a/b.txt").with_suffix(""))
print(Path("a") / "b" / "c.txt", "x" / Path("y"), Path("a") / "/abs", Path("a", "b", "../c"), Path(), Path("."))
print(Path("a//b/./c/"), Path("//two"), Path("///three"), Path("a/.."), Path(""), repr(Path("")))
for text in (".bashrc", "a.", "a..b", ".a.b", "noext", "..", "/", "dir/", "a.b/c"):
    q = PurePosixPath(text)
    print(repr(text), repr(q.name), repr(q.stem), repr(q.suffix), q.suffixes, q.parts, str(q.parent))
print(p.is_absolute(), Path("x").is_absolute(), p.as_posix(), p.as_uri(), bytes(Path("é")))
print(p.relative_to("/home"), Path("a/b").relative_to("a"), p.is_relative_to("/home"), p.is_relative_to("/etc"))
print(Path("a") == Path("a/"), Path("a") == "a", Path("a") < Path("b"), Path("b") > Path("a/c"), hash(Path("a")) == hash(Path("./a")))
print(sorted([Path("b"), Path("a/z"), Path("a"), Path("B")]))
print(p.match("*.gz"), p.match("data/*.gz"), p.match("/home/*/*/*"), Path("a.py").match("*.PY"), Path("x/a.py").match("a.*"))
print(p.joinpath("x", Path("y")), PurePath("a/b").joinpath("/c"), isinstance(p, PurePath), PurePath("x").__class__.__name__)
print({Path("a"): 1}[Path("a")], f"{p.name:>20}|{Path('z')!r:<20}|{Path('q')}", "%s" % Path("r"))
for wrong in (lambda: Path("a").relative_to("b"), lambda: Path("").with_name("x"), lambda: Path("a").with_name("b/c"),
              lambda: Path("a").with_suffix("txt"), lambda: Path("a").with_suffix("."), lambda: Path("a") / 3,
              lambda: Path(3), lambda: Path("a").as_uri(), lambda: p.parents[9], lambda: Path("a") < "b",
              lambda: Path("a") + "b", lambda: Path("/").with_suffix(".x"), lambda: Path("a").match("")):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)
