import matplotlib
matplotlib.use("Agg")
import matplotlib.pyplot as plt

plt.rcParams["image.cmap"] = "gray"
print(plt.get_cmap().name, plt.get_cmap()(0.0))
plt.set_cmap("viridis_r")
print(plt.rcParams["image.cmap"], plt.get_cmap().name)
plt.rc("figure", figsize=(8.5, 3.5), dpi=120)
print(plt.figure().get_size_inches(), plt.figure().get_dpi(), list(plt.rcParams["figure.figsize"]))
plt.rc(("xtick", "ytick"), labelsize="small")
print(plt.rcParams["xtick.labelsize"], plt.rcParams["ytick.labelsize"])
plt.rcdefaults()
print(plt.figure().get_size_inches(), plt.get_cmap().name)
try:
    plt.set_cmap("no-such-map")
except ValueError as e:
    print(str(e)[:35])
