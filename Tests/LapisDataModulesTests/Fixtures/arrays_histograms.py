import numpy as np

data = np.array([1, 2, 2, 3, 3, 3, 4, 4, 5, 9.5])
print(np.histogram(data, bins=4))
print(np.histogram(data, bins=[0, 2, 4, 10]))
print(np.histogram(data, bins=3, range=(0, 6)))
print(np.histogram(data, bins=4, density=True))
print(np.histogram(data, bins=3, weights=np.arange(10)))
print(np.histogram([1, 1, 1], bins=2), np.histogram([], bins=2))
print(np.histogram([True, False, True], bins=2))
h, xe, ye = np.histogram2d([1, 2, 2, 3], [1, 1, 2, 3], bins=2)
print(h, xe, ye)
print(np.histogram2d([1, 2, 2, 3], [1, 1, 2, 3], bins=[[0, 2, 4], [0, 2, 4]])[0])
print(np.histogram_bin_edges(data, bins="sturges"), np.histogram_bin_edges(data, bins="auto"), np.histogram_bin_edges(data, bins="sqrt"))
print(np.histogram(data, bins="auto")[0], np.histogram(data, bins="fd")[0], np.histogram(data, bins="scott")[0], np.histogram(data, bins="rice")[0])
h, edges = np.histogramdd(np.array([[1, 2], [2, 3], [2, 2]]), bins=2)
print(h, edges)
for bad in [lambda: np.histogram(data, bins=0), lambda: np.histogram(data, bins=[3, 2, 1]), lambda: np.histogram(data, range=(5, 1)), lambda: np.histogram([1, np.nan])]:
    try:
        bad()
    except ValueError as e:
        print(e)
