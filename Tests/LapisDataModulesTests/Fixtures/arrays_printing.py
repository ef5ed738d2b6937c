import numpy as np
for x in [
    [1.0, 2.0], [0.1, 0.25, 100.0], [1e-5, 1.0], [1e10, 1.0], [123456.789, 0.001], [np.nan, 1.5, np.inf], [-np.inf, 2.0],
    [1/3, 2/3], [1e-300, 1e300], [1e8, 1], [99999999.0], [0.0, -0.0], [-1.5, 2.25], [1e5, 1e-3], [3.14159265358979, 2.71828182845905],
    [1e16, 1], [0.00012345], [1.23456789012e-7, 3.2], [1000000.0, 0.5], [12345678.9], [5e-324],
]:
    print(np.array(x))
    print(repr(np.array(x)))
print(np.arange(100))
print(repr(np.arange(30)))
print(np.arange(40) / 7)
print(np.arange(2000))
print(repr(np.arange(2000) / 3))
print(np.arange(10000).reshape(100, 100))
print(repr(np.zeros((50, 50))))
print(np.array([['a', 'b'], ['cc', 'ddd']]))
print(repr(np.array([['a', 'b'], ['cc', 'ddd']])))
print(np.array([[True, False], [False, True]]))
print(np.array([1, 1000, -5]))
print(np.array([[1.5, -2], [1000.25, 3]]))
print(np.array([0.1, 0.2], dtype=np.float32), repr(np.array([0.1, 0.2], dtype=np.float32)))
print(repr(np.array([1, 2], dtype='int32')), repr(np.array([1, 2], dtype=np.uint8)))
print(repr(np.array(['x'], dtype=object)), np.array([None, 1.5, 'a b'], dtype=object))
print(np.arange(24).reshape(2, 3, 4) * 1.1)
print(np.array([[[1]]]), np.array([[]]), repr(np.array([[]])))
print(repr(np.array(['a long string of words', 'another string of words', 'and a third one here'])))
print(repr(np.random.RandomState(0).randn(3, 8)))
print(np.random.RandomState(0).randn(12))
print(str(np.array([1.0])), f"{np.array([1.5, 2])}", "%s" % np.array([1]))
print(np.float64(2.0), np.mean([1, 2]), np.array([1.5, 2.5]).max(), {"a": np.float64(1.25)}, [np.int64(3)])
print(round(np.mean([1.23456, 2]), 2), "%.3f" % np.std([1, 2, 4]), f"{np.sqrt(2):.4f}")
