"""glob, iglob, recursive patterns, hidden files, escape."""
import glob
import os
import tempfile

with tempfile.TemporaryDirectory() as top:
    for name in ("a.csv", "b.csv", "c.txt", ".hidden.csv", "[x].csv", "data/1.csv", "data/2.txt",
                 "data/sub/3.csv", "data/.git/config"):
        path = os.path.join(top, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w") as f:
            f.write(name)

    def find(pattern, **options):
        found = glob.glob(os.path.join(top, pattern), **options)
        return sorted(os.path.relpath(p, top) + ("/" if p.endswith("/") else "") for p in found)

    print(find("*.csv"))
    print(find("?.csv"), find("[ab].*"), find("[!ab].*"))
    print(find("*"), find(".*"))
    print(find("*/"), find("*/*"))
    print(find("**/*.csv"))
    print(find("**/*.csv", recursive=True))
    print(find("**", recursive=True))
    print(find("**/", recursive=True))
    print(find("data/**", recursive=True))
    print(find("data/**", recursive=True, include_hidden=True))
    print(find("nothing*"), find("c.txt"), find("missing.txt"))
    print(find(glob.escape("[x].csv")), glob.escape("a*b?[c]"))
    print(sorted(glob.glob("*.csv", root_dir=top)), sorted(glob.glob("d*/*", root_dir=top)))
    print(next(glob.iglob(os.path.join(top, "data", "*.csv")))[-10:])
    print([glob.has_magic(p) for p in ("a*", "a?", "[a]", "plain")])
    here = os.getcwd()
    os.chdir(top)
    print(sorted(glob.glob("*.csv")), sorted(glob.glob("./*.txt")), glob.glob("data/../c.txt"))
    os.chdir(here)
