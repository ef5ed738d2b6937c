import os
import tempfile

folder = tempfile.mkdtemp()
path = os.path.join(folder, "data.txt")


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).replace(folder, "<folder>"), sep=": ")


def put(text, **options):
    with open(path, "w", **options) as f:
        return f.write(text)


# A file opened by with is closed also when the block raises; errors name the file.
try:
    with open(path, "w") as f:
        f.write("kept")
        raise ValueError("inside")
except ValueError as e:
    print(e, f.closed, open(path).read())
with open(path) as f:
    f.close()
print(f.closed)
f = open(path)
with f as g:
    print(f is g)
print(g.closed)
for kind in (FileNotFoundError, IsADirectoryError, NotADirectoryError, FileExistsError, PermissionError):
    print(kind.__name__, issubclass(kind, OSError), kind.__mro__[1].__name__)
for f in [lambda: os.remove(path + "x"), lambda: os.mkdir(folder), lambda: os.listdir(path), lambda: os.rmdir(path), lambda: open(path + "x", "r+"), lambda: os.stat(path + "x"), lambda: os.rmdir(folder), lambda: os.chdir(path)]:
    attempt(f)


def count_words(name):
    try:
        with open(name) as f:
            text = f.read()
    except FileNotFoundError:
        return "missing"
    except OSError as e:
        return f"error {e.errno}"
    else:
        return len(text.split())
    finally:
        print("done", end=" ")


print(count_words(path), count_words(path + "x"), count_words(folder))
