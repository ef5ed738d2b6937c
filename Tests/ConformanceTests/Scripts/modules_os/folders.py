import os
import tempfile

with tempfile.TemporaryDirectory() as top:
    old = os.getcwd()
    os.chdir(top)
    print(os.path.samefile(os.getcwd(), top))
    os.mkdir("one")
    os.makedirs("a/b/c")
    os.makedirs("a/b/c", exist_ok=True)
    os.makedirs(os.path.join("a", "d") + "/")
    for call in (lambda: os.makedirs("a/b/c"), lambda: os.mkdir("one"), lambda: os.mkdir("x/y"),
                 lambda: os.rmdir("a"), lambda: os.rmdir("nowhere"), lambda: os.listdir("nowhere"),
                 lambda: os.remove("gone.txt"), lambda: os.unlink("gone.txt"),
                 lambda: os.rename("gone.txt", "new.txt"), lambda: os.chdir("nowhere"),
                 lambda: os.stat("gone.txt"), lambda: os.path.getsize("gone.txt"),
                 lambda: os.path.getmtime("gone.txt"), lambda: os.scandir("nowhere"),
                 lambda: os.replace("gone.txt", "n")):
        try:
            call()
        except OSError as error:
            print(type(error).__name__, error, error.errno, error.filename, error.filename2)
    print(sorted(os.listdir()), sorted(os.listdir("a")))
    with open("one/t.txt", "w") as f:
        f.write("text")
    os.rename("one/t.txt", "one/u.txt")
    os.replace("one/u.txt", "v.txt")
    print(sorted(os.listdir(".")), os.listdir("one"))
    print(os.path.isfile("v.txt"), os.path.isdir("v.txt"), os.path.isdir("one"), os.path.exists("two"))
    print(os.stat("v.txt").st_size, os.path.getsize("v.txt"), os.access("v.txt", os.R_OK), os.access("zz", os.F_OK))
    os.removedirs("a/b/c")
    print(sorted(os.listdir()))
    os.rmdir("a/d")
    os.renames("v.txt", "deep/down/w.txt")
    print(sorted(os.listdir()), os.listdir("deep/down"))
    try:
        os.listdir("deep/down/w.txt")
    except NotADirectoryError as error:
        print(error)
    try:
        open("deep")
    except IsADirectoryError as error:
        print(error)
    os.chdir(old)
