import numpy as np
a = np.arange(5); m = np.arange(6).reshape(2, 3)
for bad in [lambda: a[5], lambda: a[-6], lambda: m[2], lambda: m[0, 3], lambda: m[0, 0, 0], lambda: a[1.5], lambda: a["x"], lambda: a[[0, 9]], lambda: m[:, 7], lambda: a[np.array([1.0, 2.0])], lambda: np.array(5)[0], lambda: np.array([1, 2]).item(), lambda: int(np.array([1, 2])), lambda: float(a), lambda: len(np.array(3)), lambda: a.foo, lambda: np.foo, lambda: a(), lambda: hash(a), lambda: a.item(9), lambda: np.take(a, 10), lambda: {a: 1}, lambda: iter(np.array(1)), lambda: np.delete(a, 9), lambda: m[[0, 1], [0, 1, 2]]]:
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)
