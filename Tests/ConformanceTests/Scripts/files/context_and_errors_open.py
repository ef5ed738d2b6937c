import os
import tempfile

folder = tempfile.mkdtemp()
path = os.path.join(folder, "data.txt")
lines = ["alpha 1", "beta 2", "gamma 3"]
with open(path, "w") as out:
    out.write("\n".join(lines) + "\n")
    out.flush()
    print(open(path).read() == "\n".join(lines) + "\n")
table = {}
with open(path) as source:
    for line in source:
        key, value = line.split()
        table[key] = int(value)
print(table)
with open(path) as a, open(path + ".copy", "w") as b:
    for i, line in enumerate(a):
        print(i, line, end="", file=b)
print(open(path + ".copy").read(), os.path.exists(path + ".copy"), sorted(os.listdir(folder)))
os.chmod(path, 0o644)
print(oct(os.stat(path).st_mode)[-3:])
open("no such file.txt")
