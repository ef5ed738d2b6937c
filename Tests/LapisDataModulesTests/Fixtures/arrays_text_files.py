import numpy as np, os, tempfile, io
folder = tempfile.mkdtemp()
path = os.path.join(folder, "t.txt")
m = np.array([[1, 2.5], [3, 4]])
np.savetxt(path, m)
print(open(path).read())
print(np.loadtxt(path))
np.savetxt(path, m, delimiter=",", fmt="%.2f", header="a,b", comments="")
print(open(path).read())
print(np.loadtxt(path, delimiter=",", skiprows=1), np.genfromtxt(path, delimiter=",", skip_header=1))
np.savetxt(path, np.arange(3), fmt="%d")
print(open(path).read(), np.loadtxt(path, dtype=int))
np.savetxt(path, m, fmt=["%d", "%.1f"], header="x y", footer="end")
print(open(path).read())
with open(path, "w") as f:
    f.write("# comment\n1,2,3\n4,5,6\n")
print(np.loadtxt(path, delimiter=","), np.loadtxt(path, delimiter=",", usecols=(0, 2)), np.loadtxt(path, delimiter=",", unpack=True), np.loadtxt(path, delimiter=",", usecols=1, dtype=int))
with open(path, "w") as f:
    f.write("a,b\n1,\n,4\n")
print(np.genfromtxt(path, delimiter=",", skip_header=1), np.genfromtxt(path, delimiter=",", skip_header=1, filling_values=0))
print(np.loadtxt(io.StringIO("1 2\n3 4")), np.loadtxt(["1 2", "3 4"]), np.loadtxt(io.StringIO("a b\nc d"), dtype=str))
try:
    np.loadtxt(io.StringIO("1 x"))
except ValueError as e:
    print(e)
np.savetxt(path, np.array(["x", "y"]), fmt="%s")
print(open(path).read())
print(np.genfromtxt(io.StringIO("1,2\n3,x"), delimiter=","), np.loadtxt(io.StringIO("1,2\n3,4"), delimiter=",", max_rows=1), np.loadtxt(io.StringIO("5"), ndmin=2))
