import numpy as np

a = np.array([1.5, 2.5, 3.5])
a[1] = 7
a[-1] += 1
print(a, a[0], type(a[0]), a[-2], a[1] > 2, type(a[1] > 2), a[0] + 1, type(a[0] + 1), a[0] * a[1])
k = np.array([1, 2, 3])
k[0] = 2.9
k[1] *= 5
print(k, k[0] / 2, type(k[0] + 1), type(k[0] / 2), k[0] // 2, k[2] % 2, k[0] ** 2, -k[1], k[0] == 2, k[0] in [1, 2])
m = np.zeros((2, 3))
m[0, 1] = 4
m[1][2] = 5
m[-1, -3] = True
m[0] = [9, 8, 7]
print(m, m[1, 2], m[-1], m[1].sum())
total = 0
for row in m:
    for x in row:
        total += x
print(total, type(total), [int(x) for x in k], [x for x in m[0]], sum(a), max(k), sorted(k, reverse=True))
b = np.array([True, False])
b[1] = 3
print(b, b[0], b[0] & b[1], type(b[0]), not b[0], "yes" if b[1] else "no")
u = np.array([250, 5], dtype=np.uint8)
u[1] = 255
print(u, u + u, u[0], type(u[0]), u[0] + 1, np.float32(0.1) + 1)
print(float(a[0]), int(k[1]), round(a[2], 1), f"{a[0]:.2f} {k[0]:5d}", str(a[1]), "%.1f %d" % (a[0], k[0]), {k[0]: "v"}[2], hash(k[0]) == hash(2), a[0].is_integer(), [10, 20, 30][k[0]], "ab" * k[0])
for bad in [lambda: a[3], lambda: m[2, 0], lambda: m[0, 3], lambda: a["x"], lambda: a[1.0], lambda: k[0, 0]]:
    try:
        bad()
    except IndexError as e:
        print(e)
