import numpy as np
a = np.array([1.5, 2.0]); i = np.array([1, 2]); b = np.array([True, False])
for x in [a[0], i[0], b[0], a.sum(), i.sum(), a.mean(), i.max(), b.any(), b.all(), i.argmax(), np.sqrt(4), np.float32(0.1), np.int8(3), a[0] + 1, i[0] + 1, i[0] + 1.5, 2 * i[0], i[0] / i[1], i[0] // 2, i[0] ** 2, a[0] > 1, np.dot(i, i), np.abs(-3), np.exp(0), np.add(1, 2), np.maximum(1, 2), np.median(i), np.percentile(a, 50), a.std(), np.round(2.567, 1), np.count_nonzero(b), np.float64(3), np.int64(4), np.bool_(True), a.tolist()[0], i.tolist()[0], i.item(0), a.item(1), float(a[0]), int(i[0]), bool(b[0]), len(a), a.size, round(a[0]), round(a[0], 1), abs(i[0]), i[0] == 1, not b[0], -i[0], ~i[0]]:
    print(x, type(x))
for x in a:
    print(type(x), x)
print(isinstance(a[0], float), isinstance(i[0], int), isinstance(b[0], bool), isinstance(a[0], np.floating), isinstance(i[0], np.integer), isinstance(i[0], np.number), isinstance(a[0], np.generic))
