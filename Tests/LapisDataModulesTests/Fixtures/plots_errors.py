import matplotlib
matplotlib.use("Agg")
import matplotlib.pyplot as plt

fig, ax = plt.subplots()
for bad in [lambda: ax.plot([1, 2], [1, 2, 3]), lambda: ax.scatter([1, 2], [1]), lambda: ax.bar([1, 2], [1, 2, 3]),
            lambda: ax.scatter([1, 2], [1, 2], c=[1, 2, 3]), lambda: ax.set_xscale("cubic"), lambda: ax.plot([1], [1], "zz"), lambda: ax.fill_between([1, 2], [1, 2, 3]), lambda: plt.subplots(0), lambda: plt.subplot(2, 2, 9), lambda: ax.plot([1, 2], color="notacolour"), lambda: ax.imshow([1, 2, 3]), lambda: ax.set_xticks([1], ["a", "b"]), lambda: ax.legend(loc="middle"), lambda: plt.style.use("no-such-style"), lambda: ax.pie([-1, 2])]:
    try:
        bad()
        print("fine")
    except Exception as e:
        print(type(e).__name__, str(e).split("\n")[0][:90])
