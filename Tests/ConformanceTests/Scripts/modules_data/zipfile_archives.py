# Archives written and read.
import zipfile, io, os, tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "a.zip")
    source = os.path.join(folder, "note.txt")
    with open(source, "w") as f:
        f.write("from a file\n" * 20)
    with zipfile.ZipFile(path, "w") as z:
        z.writestr("a.txt", "hello")
        z.writestr("dir/b.bin", bytes(range(10)))
        z.write(source, "note.txt")
        z.writestr("packed.txt", "x" * 1000, compress_type=zipfile.ZIP_DEFLATED)
    print(zipfile.is_zipfile(path), zipfile.is_zipfile(source))
    with zipfile.ZipFile(path) as z:
        print(z.namelist(), z.read("a.txt"), z.read("dir/b.bin"), len(z.read("note.txt")), z.read("packed.txt") == b"x" * 1000)
        for info in z.infolist():
            print(info.filename, info.file_size, info.compress_size < 200, info.compress_type, info.CRC, info.is_dir())
        with z.open("a.txt") as f:
            print(f.read(2), f.read())
        with z.open("note.txt") as f:
            print(f.readline(), len(f.readlines()))
        print(z.testzip(), z.getinfo("a.txt").file_size, "a.txt" in z.namelist())
        z.extractall(os.path.join(folder, "out"))
        print(sorted(os.listdir(os.path.join(folder, "out"))), os.path.basename(z.extract("a.txt", folder)))
        for call in (lambda: z.read("missing"), lambda: z.writestr("x", "y"), lambda: z.getinfo("zz")):
            try:
                print(call())
            except Exception as e:
                print(type(e).__name__, e)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as z:
        z.writestr("late.txt", "added")
        z.mkdir("empty")
    print(zipfile.ZipFile(path).namelist())
    try:
        zipfile.ZipFile(source)
    except zipfile.BadZipFile as e:
        print(e)
    try:
        zipfile.ZipFile(os.path.join(folder, "none.zip"))
    except FileNotFoundError as e:
        print(type(e).__name__, e.errno)
buffer = io.BytesIO()
with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as z:
    z.writestr("m.txt", "in memory " * 30)
with zipfile.ZipFile(io.BytesIO(buffer.getvalue())) as z:
    print(z.read("m.txt")[:9], z.namelist(), repr(z.infolist()[0])[:30])
try:
    z.read("m.txt")
except ValueError as e:
    print(e)
try:
    zipfile.ZipFile("x", "q")
except ValueError as e:
    print(e)
