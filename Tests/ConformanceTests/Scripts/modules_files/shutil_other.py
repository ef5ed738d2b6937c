"""move of files, disk_usage, which, make_archive, get_terminal_size."""
import os
import shutil
import tempfile
import zipfile

with tempfile.TemporaryDirectory() as top:
    def at(*names):
        return os.path.join(top, *names)

    for name in ("one", "two"):
        with open(at(name), "w") as f:
            f.write(name)
    print(shutil.move(at("one"), at("uno")).replace(top, "TOP"), os.path.exists(at("one")))
    os.mkdir(at("box"))
    print(shutil.move(at("two"), at("box")).replace(top, "TOP"))
    with open(at("two"), "w") as f:
        f.write("again")
    try:
        shutil.move(at("two"), at("box"))
    except shutil.Error as e:
        print(str(e).replace(top, "TOP"))
    try:
        shutil.move(at("nothing"), at("box"))
    except FileNotFoundError as e:
        print(str(e).replace(top, "TOP"))
    try:
        shutil.move(at("box"), at("box", "inner"))
    except shutil.Error as e:
        print(str(e).replace(top, "TOP"))

    name = shutil.make_archive(at("packed"), "zip", at("box"))
    print(name.replace(top, "TOP"), sorted(zipfile.ZipFile(name).namelist()))
    shutil.unpack_archive(name, at("unpacked"))
    print(sorted(os.listdir(at("unpacked"))))
    try:
        shutil.make_archive(at("x"), "rar", top)
    except ValueError as e:
        print(e)

    usage = shutil.disk_usage(top)
    print(usage._fields, usage.total >= usage.used > 0, type(usage).__name__)
print(shutil.which("no-such-program-anywhere"), os.path.basename(shutil.which("sh")))
print(shutil.which("sh", path="/nowhere"))
size = shutil.get_terminal_size((70, 20))
print(type(size).__name__, size.columns > 0, size.lines > 0)
