import io
import numpy as np
import matplotlib
matplotlib.use("Agg")
import matplotlib.pyplot as plt

fig, ax = plt.subplots(figsize=(4, 3))
x = np.arange(3)
ax.errorbar(x, x + 1, yerr=0.5, label="same")
ax.errorbar(x, x + 2, yerr=[[0.1, 0.2, 0.3], [0.3, 0.2, 0.1]], fmt="o", capsize=3)
ax.errorbar(x, x + 3, xerr=[0.1, 0.2, 0.1], fmt="s--")
for bad in [lambda: ax.errorbar(x, x, yerr=[1, 2]), lambda: ax.errorbar(x, x, yerr=-1), lambda: ax.errorbar(x, [1, 2])]:
    try:
        bad()
    except ValueError as e:
        print(e)
for kind in ["png", "svg"]:
    buffer = io.BytesIO()
    fig.savefig(buffer, format=kind, dpi=50)
    print(kind, buffer.getvalue()[:4] in (b"\x89PNG", b"<?xm", b"<svg"))
buffer = io.BytesIO()
fig.savefig(buffer, dpi=50)
buffer.seek(0)
pixels = plt.imread(buffer)
print(pixels.shape[:2], pixels.dtype, pixels[0, 0, :3], pixels.min() < 0.5)
try:
    fig.savefig(io.BytesIO(), format="xyz")
except ValueError as e:
    print(str(e).split("(")[0])
