import numpy as np
for t in [int, float, bool, str, object, "int32", "float32", np.int8, np.uint16, "U5", "<U3", "i4", "f8", "?", "O", np.float64, np.dtype("int64")]:
    d = np.dtype(t)
    print(repr(d), d, d.name, d.kind, d.itemsize)
print(np.array([1]).dtype == int, np.array([1]).dtype == "int64", np.array([1.0]).dtype == np.float64)
print(np.dtype(int) == np.int64, np.dtype("float32") != float)
print(np.array([1, 2]).dtype.type, np.array(["a"]).dtype.type)
print(np.array([1.0]).dtype.char, np.array([True]).dtype.char)
print(np.issubdtype(np.int32, np.integer), np.issubdtype(np.float64, np.integer), np.issubdtype(np.array([1.0]).dtype, np.number))
print(np.issubdtype(np.int64, np.floating), np.issubdtype(bool, np.number))
print(np.result_type(np.int32, np.float32), np.promote_types("int8", "uint8"))
print(np.can_cast(np.int32, np.int64), np.can_cast(np.float64, np.int32))
print({np.dtype("int64"): 1}[np.dtype(int)])
try:
    np.dtype("nothing")
except TypeError as e:
    print(e)
