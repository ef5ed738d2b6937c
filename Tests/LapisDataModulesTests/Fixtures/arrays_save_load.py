import numpy as np, os, tempfile
folder = tempfile.mkdtemp()
path = os.path.join(folder, "a.npy")
for a in [np.arange(6).reshape(2, 3), np.array([1.5, 2.5], dtype=np.float32), np.array([True, False]), np.array(["ab", "c"]), np.array(7), np.arange(6).reshape(2, 3).T, np.array([1, 2], dtype=np.uint8)]:
    np.save(path, a)
    b = np.load(path)
    print(repr(b), b.dtype, os.path.getsize(path))
np.save(os.path.join(folder, "noext"), np.arange(3))
print(sorted(os.listdir(folder)))
np.savez(os.path.join(folder, "z.npz"), x=np.arange(3), y=np.eye(2))
with np.load(os.path.join(folder, "z.npz")) as z:
    print(z.files, z["x"], z["y"], "x" in z, list(z.keys()))
np.savez(os.path.join(folder, "pos"), np.arange(2), np.ones(2))
z = np.load(os.path.join(folder, "pos.npz"))
print(z.files, z["arr_0"])
np.savez_compressed(os.path.join(folder, "c.npz"), a=np.zeros(100))
print(np.load(os.path.join(folder, "c.npz"))["a"].sum())
try:
    np.load(os.path.join(folder, "missing.npy"))
except FileNotFoundError as e:
    print(type(e).__name__)
try:
    z["nothing"]
except KeyError as e:
    print(e)
with open(path, "wb") as f:
    np.save(f, np.arange(4))
with open(path, "rb") as f:
    print(np.load(f), f.read())
np.arange(3).tofile(os.path.join(folder, "raw.bin"))
print(np.fromfile(os.path.join(folder, "raw.bin"), dtype=int), np.frombuffer(b"\x01\x00\x02\x00", dtype=np.int16), np.arange(2, dtype=np.int16).tobytes())
