import os
import tempfile

with tempfile.TemporaryDirectory() as top:
    for name in ("data/raw/x.csv", "data/raw/y.csv", "data/clean/z.csv", "code/main.py", "readme.md"):
        path = os.path.join(top, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w") as f:
            f.write(name)
    for folder, folders, files in os.walk(top):
        folders.sort()
        print(os.path.relpath(folder, top), folders, sorted(files))
    print("--- bottom up")
    found = [os.path.relpath(folder, top) for folder, _, _ in os.walk(top, topdown=False)]
    print(sorted(found), found[-1])
    print("--- pruned")
    for folder, folders, files in os.walk(top):
        if "raw" in folders:
            folders.remove("raw")
        folders.sort()
        print(os.path.relpath(folder, top), sorted(files))
    print(list(os.walk(os.path.join(top, "nothing"))))
    errors = []
    list(os.walk(os.path.join(top, "nothing"), onerror=errors.append))
    print([type(e).__name__ for e in errors])
    total = sum(os.path.getsize(os.path.join(f, n)) for f, _, names in os.walk(top) for n in names)
    print(total)
    with os.scandir(top) as entries:
        for entry in sorted(entries, key=lambda e: e.name):
            print(entry.name, entry.is_dir(), entry.is_file(), entry.path == os.path.join(top, entry.name), entry)
    with os.scandir(os.path.join(top, "code")) as entries:
        only = next(entries)
        print(only.name, only.stat().st_size, os.fspath(only) == only.path)
    os.symlink(os.path.join(top, "data"), os.path.join(top, "link"))
    print(os.path.islink(os.path.join(top, "link")), os.readlink(os.path.join(top, "link")) == os.path.join(top, "data"))
    print(sorted(os.path.relpath(f, top) for f, _, _ in os.walk(top)))
    print(sorted(os.path.relpath(f, top) for f, _, _ in os.walk(top, followlinks=True)))
