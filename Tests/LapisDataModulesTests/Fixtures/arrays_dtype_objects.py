import numpy as np

for spec in [float, int, bool, str, "f4", "i2", "u1", "<U5", object, np.float16, np.dtype("int32"), "uint64", "S3"][:12]:
    d = np.dtype(spec)
    print(d, repr(d), d.name, d.kind, d.itemsize, d.char, d.type.__name__, d.str)
print(np.dtype(float) == np.float64, np.dtype("f8") == "float64", np.dtype(int) == int, np.dtype("U3") == "<U3", np.float64 == float, np.dtype("i4") in [np.int32])
a = np.array([1, 2], dtype="float32")
print(a.dtype == np.float32, a.dtype.type is np.float32, a.dtype.names, a.itemsize, isinstance(a[0], np.floating), isinstance(np.int64(1), int), isinstance(np.float64(1), float), isinstance(np.bool_(1), bool))
print(np.float64.__name__, np.int32(5).dtype, np.array("abc").dtype, np.array(["a", "bcd"]).dtype, np.array([1, 2.5, "x"]).dtype, np.array([None, 1]).dtype, np.array([True, 2]).dtype)
for bad in ["foo", "q9", [1]]:
    try:
        np.dtype(bad)
    except TypeError as e:
        print(type(e).__name__)
