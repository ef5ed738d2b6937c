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


path = os.path.join(folder, "data.bin")
