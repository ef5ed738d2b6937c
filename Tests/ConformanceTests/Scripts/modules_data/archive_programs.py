# Files packed together and taken apart again.
import gzip
import io
import json
import os
import tempfile
import zipfile

with tempfile.TemporaryDirectory() as top:
    project = os.path.join(top, "project")
    os.makedirs(os.path.join(project, "data"))
    for name, text in [("readme.txt", "hello\n" * 40), ("data/a.json", json.dumps({"a": [1, 2]})), ("data/b.csv", "x,y\n1,2\n")]:
        with open(os.path.join(project, name), "w") as f:
            f.write(text)
    archive = os.path.join(top, "project.zip")
    with zipfile.ZipFile(archive, "w", compression=zipfile.ZIP_DEFLATED) as z:
        for folder, folders, files in os.walk(project):
            folders.sort()
            for name in sorted(files):
                full = os.path.join(folder, name)
                z.write(full, os.path.relpath(full, project))
    with zipfile.ZipFile(archive) as z:
        print(z.namelist(), json.loads(z.read("data/a.json")))
        with z.open("data/b.csv") as f:
            print(f.read().decode().splitlines())
        info = z.getinfo("readme.txt")
        print(info.file_size, info.compress_size < info.file_size, info.date_time[0] >= 2024, info.compress_type == zipfile.ZIP_DEFLATED)
        target = os.path.join(top, "out")
        z.extractall(target)
    print(sorted(os.listdir(target)), open(os.path.join(target, "readme.txt")).readline())
    packed = os.path.join(top, "log.gz")
    with gzip.open(packed, "wt") as f:
        for i in range(3):
            print("line", i, file=f)
    with gzip.open(packed, "rt") as f:
        print(sum(1 for line in f), os.path.getsize(packed) > 20)
    broken = os.path.join(top, "broken.zip")
    with open(archive, "rb") as f, open(broken, "wb") as g:
        g.write(f.read()[:-30])
    try:
        zipfile.ZipFile(broken)
    except zipfile.BadZipFile as e:
        print(e)
