import numpy as np

x = np.array([[1.0, 2, 3, 4], [2, 4, 6, 9], [4, 3, 2, 1]])
print(np.cov(x))
print(np.corrcoef(x))
print(np.cov([1, 2, 3], [1, 4, 9]), np.cov([1, 2, 3, 4]), np.corrcoef([1, 2, 3], [3, 2, 1])[0, 1])
print(np.cov(x, ddof=0), np.cov(x, bias=True)[0], np.cov(x.T, rowvar=False)[0])
print(np.cov([1, 2, 3], aweights=[1, 2, 1]), np.cov([1, 2, 3], fweights=[2, 1, 3]))
print(np.corrcoef([1, 2, 3], [1, 1, 1]))
print(np.correlate([1, 2, 3], [0, 1, 0.5]), np.correlate([1, 2, 3], [0, 1, 0.5], "full"), np.correlate([1, 2, 3], [0, 1, 0.5], "same"))
print(np.average([1, 2, 3, 4], weights=[4, 3, 2, 1]), np.average([[1, 2], [3, 4]], axis=0, weights=[1, 3]), np.average([1.0, 2], weights=[1, 1], returned=True))
