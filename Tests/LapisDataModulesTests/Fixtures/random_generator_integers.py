import numpy as np

rng = np.random.default_rng(7)
print(rng.integers(10), rng.integers(3, 8, 6), rng.integers(0, 5, 4, endpoint=True))
for dtype in [np.int8, np.uint8, np.int16, np.uint16, np.int32, np.uint32, np.int64, bool]:
    print(np.dtype(dtype).name, rng.integers(0, 2, 5, dtype=dtype, endpoint=dtype is bool and False).tolist())
print(rng.integers(0, 200, 7, dtype=np.uint8), rng.integers(-100, 100, 5, dtype=np.int8))
print(rng.integers(0, 255, 5, dtype=np.uint8, endpoint=True))
print(rng.integers(0, 60000, 4, dtype="uint16"), rng.integers(-5, 5, 4, dtype="int32"))
print(rng.integers(0, 2**40, 3), rng.integers(-2**62, 2**62, 2))
print(rng.integers([1, 10, 100], [5, 20, 1000]), rng.integers(0, [2, 3, 4], size=(2, 3)))
print(type(rng.integers(5)), type(rng.integers(5, dtype=np.uint8)))
for bad in [lambda: rng.integers(5, 2), lambda: rng.integers(0), lambda: rng.integers(3, 2, endpoint=True),
            lambda: rng.integers(0, 300, dtype=np.uint8), lambda: rng.integers(-1, 3, dtype="uint8"),
            lambda: rng.integers(0, 3, dtype=float), lambda: rng.integers(0, [5, 0])]:
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
