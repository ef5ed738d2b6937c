import numpy as np
import matplotlib
matplotlib.use("Agg")
import matplotlib.pyplot as plt

data = [1, 2, 2, 3, 3, 3, 4, 4, 5, 9.5]
n, bins, patches = plt.hist(data, bins=4)
print(n, bins, len(patches))
print(plt.hist(data, bins=[0, 2, 4, 10])[:2])
print(plt.hist(data, bins=3, range=(0, 6))[:2])
print(plt.hist(data, bins=4, density=True)[:2])
print(plt.hist(data, bins=4, cumulative=True)[0], plt.hist(data, bins=4, cumulative=True, density=True)[0], plt.hist(data, bins=4, cumulative=-1)[0])
print(plt.hist(data, bins=3, weights=np.arange(10))[0])
print(plt.hist([[1, 2, 3], [2, 3, 3]], bins=2)[0], plt.hist([[1, 2, 3], [2, 3, 3]], bins=2, stacked=True)[0])
print(plt.hist(data)[0], plt.hist(data, bins="auto")[0], plt.hist(np.array(data).reshape(5, 2), bins=2)[0])
print(plt.hist(data, bins=4, histtype="step")[0], plt.hist(data, bins=4, orientation="horizontal", color="red", edgecolor="black", alpha=0.5)[0], plt.hist(data, bins=2, log=True)[0])
for bad in [lambda: plt.hist(data, bins=0), lambda: plt.hist(data, bins=[3, 1])]:
    try:
        bad()
    except ValueError as e:
        print(e)
