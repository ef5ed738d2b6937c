import numpy as np
import matplotlib
matplotlib.use("Agg")
import matplotlib.pyplot as plt

fig, axes = plt.subplots(2, 3, figsize=(9, 4))
print(axes.shape, type(axes).__name__, len(fig.axes), fig.get_size_inches())
print(plt.subplots(1, 2)[1].shape, plt.subplots(2, 2, squeeze=False)[1].shape, plt.subplots(1, 1, squeeze=False)[1].shape)
bars = axes[0, 0].bar(["a", "b"], [3, 5])
print(len(bars), [b.get_height() for b in bars], [round(b.get_x(), 2) for b in bars], [b.get_width() for b in bars], bars[0].get_y())
print([b.get_width() for b in axes[0, 1].barh(["a", "b"], [1, 2])])
wedges, texts, shares = axes[0, 2].pie([1, 3], labels=["x", "y"], autopct="%.0f%%")
print(len(wedges), [t.get_text() for t in texts], [t.get_text() for t in shares])
box = axes[1, 0].boxplot([[1, 2, 3, 10], [2, 3, 4, 5]])
print(sorted(box), len(box["boxes"]), [m.get_ydata().tolist() for m in box["medians"]])
print(len(plt.get_fignums()), plt.fignum_exists(1))
plt.close("all")
print(plt.get_fignums())
print(plt.get_cmap("gray")(1.0), plt.cm.gray(np.array([0.0, 1.0])).tolist())
