import matplotlib
matplotlib.use("Agg")
import matplotlib.pyplot as plt

fig, ax = plt.subplots()
print([b.get_height() for b in ax.bar([1, 2], 5)], [b.get_width() for b in ax.barh(["a", "b"], 2.5)])
print([b.get_height() for b in ax.bar("total", 7)], len(ax.bar(3, 4)))
line, = ax.plot(1, 2, "ro")
print(line.get_xdata().tolist(), line.get_ydata().tolist())
ax.scatter(1, 2)
ax.scatter([1, 2], [3, 4], c=[0.1, 0.9], vmin=0, vmax=1)
ax.hlines(y=[1, 2], xmin=0, xmax=4, colors="gray", linestyles="dashed")
ax.vlines(x=2, ymin=0, ymax=[3], label="middle")
ax.hlines(1, 0, 4)
ax.axhspan(ymin=0.5, ymax=1.5, alpha=0.2)
ax.axvspan(xmin=1, xmax=2, color="green")
ax.axvspan(1, 2)
print(type(fig.subplots(1, 1, squeeze=False)).__name__, fig.subplots(2, 1).shape)
