def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    source, target = os.path.join(folder, "a.txt"), os.path.join(folder, "b.txt")
    with open(source, "w") as f:
        for i in range(5):
            print("line", i, "x" * i, file=f)
    with open(source) as f, open(target, "w") as g:
        for line in f:
            if not line.endswith("xx\n"):
                g.write(line.upper())
    with open(target) as f:
        lines = f.readlines()
    print(len(lines), lines, sum(len(x) for x in lines), os.path.getsize(target))
    with open(target, "a") as f:
        f.writelines(f"{n}\n" for n in range(2))
    with open(target) as f:
        words = f.read().split()
    print(words[-2:], len(words), {w: words.count(w) for w in sorted(set(words))})
    with open(target, "rb") as f:
        f.seek(-2, 2)
        print(f.read(), f.tell() == os.path.getsize(target))
    with open(target, "r+") as f:
        f.seek(0)
        f.write("XXXX")
        f.seek(0)
        print(f.readline().strip())
print(os.path.exists(folder))
attempt(lambda: open(os.path.join("no folder", "file"), "w"))
