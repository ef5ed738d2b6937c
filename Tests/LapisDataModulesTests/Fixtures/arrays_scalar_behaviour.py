import numpy as np, json, math
x = np.float64(2.5); n = np.int64(7); t = np.bool_(True); s = np.float32(1) / np.float32(3)
print(x, n, t, s, repr(x), repr(n), repr(t), repr(s), [x, n, t, s], {n: x})
print(f"{x:.3f} {n:5d}| {t} {s:.4f} {x} {n:,}", "%d %s %.1f" % (n, n, x), "{:>8}".format(n), "{:.1%}".format(np.float64(0.256)))
print(x.dtype, n.dtype, t.dtype, s.dtype, x.shape, x.ndim, x.size, n.itemsize, n.nbytes)
print(x.item(), type(n.item()), x.tolist(), x.astype(int), n.astype(float), x.round(), x.real, x.is_integer())
print([10, 20, 30][np.int64(1)], list(range(np.int64(3))), "ab" * np.int64(2), [0] * np.int64(2))
print(math.sqrt(x), math.floor(x), int(x), float(n), round(x), divmod(n, 2), pow(n, 2), max(x, n), min([n, 3]), sum([n, n]))
print({1: "one"}[np.int64(1)], np.float64(1.0) in [1, 2], hash(n) == hash(7), n == 7.0, x != 2.5, {n, 7})
print(json.dumps({"a": x}))
try:
    json.dumps({"a": n})
except TypeError as e:
    print(e)
try:
    json.dumps(t)
except TypeError as e:
    print(e)
print(t and "yes", t is True, t == True, t & False, t | False, t + t, t + 1, ~t, not t)
print(n & 3, n | 8, n ^ 1, n << 1, n >> 1, -n, +n, n % 3, n // 2, 2 ** n, n ** 0.5, 7 - n, 1 / x)
try:
    n[0]
except (TypeError, IndexError) as e:
    print(type(e).__name__, e)
try:
    len(n)
except TypeError as e:
    print(e)
print(sorted([np.float64(3), 1, np.int64(2)]), str(n), bool(np.float64(0)), bytes(np.int64(2)) if False else "")
