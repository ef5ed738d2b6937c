def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


# More than one buffer of text, with characters that cross its borders.
import os
import tempfile

path = os.path.join(tempfile.mkdtemp(), "big.txt")
with open(path, "w", encoding="utf-8", newline="") as f:
    for i in range(6000):
        f.write(f"{i} é€😀\r\n" if i % 2 else f"{i} äöü\n")
print(os.path.getsize(path))
with open(path, encoding="utf-8") as f:
    lines = f.readlines()
print(len(lines), repr(lines[5999]), all(line.endswith("\n") and "\r" not in line for line in lines), f.newlines)
with open(path, encoding="utf-8") as f:
    total = sum(1 for line in f)
    print(total, f.read() == "", f.tell())
with open(path, encoding="utf-8", newline="") as f:
    parts = iter(lambda: f.read(1000), "")
    text = "".join(parts)
print(len(text), text.count("\r\n"), text.count("😀"), len(text.encode()) == os.path.getsize(path))
with open(path, encoding="utf-8") as f:
    for _ in range(3000):
        f.readline()
    place = f.tell()
    rest = f.read()
    f.seek(place)
    print(f.readline() == lines[3000], f.read() == "".join(lines[3001:]), len(rest) == sum(map(len, lines[3000:])))
with open(path, "rb") as f:
    print(sum(len(line) for line in f), f.tell(), f.seek(70000), len(f.read(70000)), f.tell())
os.remove(path)
attempt(lambda: os.path.exists(path))
