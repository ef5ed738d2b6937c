"""Programs over folders: find by pattern, count lines, group by suffix, rename, clean up."""
import fnmatch
import glob
import os
import shutil
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

with tempfile.TemporaryDirectory() as name:
    root = Path(name)
    for file, lines in {"src/main.py": 3, "src/util/helper.py": 5, "src/util/data.json": 1, "docs/intro.md": 7, "docs/api.md": 2, "README.md": 4, ".env": 1, "build/out.o": 0}.items():
        path = root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(f"line {i}\n" for i in range(lines)))
    print(sorted(p.relative_to(root).as_posix() for p in root.rglob("*.md")))
    print(sum(len(p.read_text().splitlines()) for p in root.rglob("*.py")))
    by_suffix = defaultdict(list)
    for p in sorted(root.rglob("*")):
        if p.is_file():
            by_suffix[p.suffix or p.name].append(p.name)
    print(dict(by_suffix))
    print(sorted(Counter(os.path.splitext(f)[1] for _, _, files in os.walk(name) for f in files).items()))
    ignore = ["build*", "*.json", ".*"]
    kept = sorted(p for p in (os.path.relpath(os.path.join(d, f), name) for d, _, fs in os.walk(name) for f in fs)
                  if not any(fnmatch.fnmatch(p, pattern) or fnmatch.fnmatch(os.path.basename(p), pattern) for pattern in ignore))
    print(kept)
    for p in sorted((root / "docs").glob("*.md")):
        p.rename(p.with_suffix(".txt"))
    print(sorted(p.name for p in (root / "docs").iterdir()), [p.stem for p in sorted(root.glob("docs/*.txt"))])
    sizes = sorted(((p.stat().st_size, p.name) for p in root.rglob("*") if p.is_file()), reverse=True)
    print(sizes[:3], max(root.rglob("*.py"), key=lambda p: p.stat().st_size).name)
    backup = shutil.copytree(root / "src", root / "backup", ignore=shutil.ignore_patterns("*.json"))
    print(sorted(os.path.relpath(p, name) for p in glob.glob(str(backup) + "/**", recursive=True)), type(backup).__name__)
    shutil.rmtree(root / "build")
    empty = [p for p in root.iterdir() if p.is_dir() and not any(p.iterdir())]
    print(empty, (root / "build").exists(), sorted(e.name for e in os.scandir(name) if e.is_dir()))
    with open(root / "new.txt", "x") as f:
        f.write("created")
    try:
        open(root / "new.txt", "x")
    except FileExistsError as e:
        print(type(e).__name__, e.filename == str(root / "new.txt"), e.errno)
    (root / "a" / "b").mkdir(parents=True)
    os.removedirs(root / "a" / "b")
    print((root / "a").exists(), root.joinpath("src", "main.py").read_text().count("\n"), Path(root, "src") / "util" in list((root / "src").iterdir()))
