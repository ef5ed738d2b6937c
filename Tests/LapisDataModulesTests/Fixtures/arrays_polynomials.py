import numpy as np

x = np.array([0.0, 1, 2, 3])
c = np.polyfit(x, 2 * x**2 - x + 1, 2)
print(np.round(c, 6), np.polyval([1, 2, 3], 2), np.polyval([1, 0], [1, 2]))
p = np.poly1d([1, -3, 2])
print(p)
print(repr(p), p(5), p.order, p.roots, p.coeffs, p[0], p.deriv(), p.integ())
print(p + 1, p * np.poly1d([1, 1]), p - p, p ** 2)
print(np.roots([1, -6, 11, -6]), np.polyadd([1, 2], [3, 4, 5]), np.polymul([1, 2], [1, 3]), np.polyder([1, 2, 3]), np.polyint([2, 2]), np.polysub([1], [1, 1]), np.polydiv([1, -3, 2], [1, -1]))
print(np.poly([1, 2, 3]), np.poly1d([2, 3], True), np.poly1d([1, 2], variable="z"))
fit = np.poly1d(np.polyfit([0, 1, 2], [1, 3, 5], 1))
print(np.round(fit(10), 6), np.vander([1, 2, 3], 3))
