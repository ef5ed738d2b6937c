"""Temporary files in programs: csv through a file, atomic replacement, spooling, text and bytes."""
import csv
import json
import os
import tempfile
from pathlib import Path

with tempfile.NamedTemporaryFile("w", suffix=".csv", delete=False, newline="") as f:
    writer = csv.writer(f)
    writer.writerows([["name", "score"], ["ann", 3], ["bob", 5]])
    path = f.name
with open(path, newline="") as f:
    print([row["name"] for row in csv.DictReader(f)])
os.unlink(path)


def save(data, target):
    """Write beside the target, then put it in its place."""
    folder = os.path.dirname(target)
    fd, temporary = tempfile.mkstemp(dir=folder, suffix=".tmp")
    try:
        with os.fdopen(fd, "w") as f:
            json.dump(data, f)
        os.replace(temporary, target)
    except BaseException:
        os.unlink(temporary)
        raise


with tempfile.TemporaryDirectory() as d:
    target = os.path.join(d, "settings.json")
    save({"a": 1}, target)
    save({"a": 2}, target)
    print(json.loads(Path(target).read_text()), os.listdir(d))
    try:
        save({"a": {1, 2}}, target)
    except TypeError as e:
        print(e, os.listdir(d))
with tempfile.TemporaryFile("w+", encoding="utf-8") as f:
    f.write("één\ntwee\n")
    f.seek(0)
    print(f.readlines(), f.encoding, isinstance(f.name, int))
with tempfile.TemporaryFile() as f:
    f.write(b"abc")
    f.flush()
    print(os.fstat(f.fileno()).st_size, f.mode)
with tempfile.SpooledTemporaryFile(max_size=4) as f:
    print(f.write(b"abc"), f._rolled, f.write(b"def"), f._rolled, f.seek(0), f.read(), f.tell())
with tempfile.NamedTemporaryFile() as f:
    f.write(b"one\ntwo\n")
    f.seek(0)
    print([line for line in f], f.readable(), f.seekable(), hasattr(f, "nope"))
    f.seek(0)
    print(f.readline(), f.read(2), f.tell())
os.environ["TMPDIR"] = "/tmp"
tempfile.tempdir = None
print(tempfile.gettempdir(), tempfile.mktemp(prefix="p").startswith("/tmp/p"), tempfile.template)
