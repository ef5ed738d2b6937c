import numpy as np
a = np.array([1.9, -1.9, 0.0, 3.2])
print(a.astype(int), a.astype(bool), a.astype(str), a.astype("float32"))
print(repr(a.astype(np.int8)), repr(a.astype(object)))
b = np.array([0, 1, 2, 300])
print(b.astype(np.uint8), b.astype(bool), b.astype(float), repr(b.astype(str)))
print(np.array(["1", "2.5", "-3"]).astype(float))
print(np.array(["1", "22"]).astype(int))
print(np.array([True, False]).astype(int))
try:
    np.array(["a"]).astype(float)
except ValueError as e:
    print(e)
try:
    np.array(["1.5"]).astype(int)
except ValueError as e:
    print(e)
print(np.array([1, 2], dtype=np.int32).astype(np.float32).dtype)
c = b.astype(int)
c[0] = 99
print(b[0])
print(repr(np.array(["abc", "de"], dtype="U2")))
s = np.array(["ab", "cd"])
s[0] = "longer"
print(s)
