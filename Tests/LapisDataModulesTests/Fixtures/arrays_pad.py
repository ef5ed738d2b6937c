import numpy as np

a = np.array([1, 2, 3, 4])
for mode in ["edge", "reflect", "symmetric", "wrap", "mean", "maximum", "minimum", "median", "linear_ramp", "empty"]:
    result = np.pad(a, (2, 3), mode)
    print(mode, result if mode != "empty" else result[2:6])
print(np.pad(a, 1), np.pad(a, (1, 2), constant_values=9), np.pad(a, (1, 2), "constant", constant_values=(7, 8)))
m = np.arange(4).reshape(2, 2)
print(np.pad(m, 1), np.pad(m, ((1, 0), (0, 2))), np.pad(m, ((0, 1), (1, 0)), mode="edge"))
print(np.pad(m, 2, mode="reflect"), np.pad(a, 3, "linear_ramp", end_values=(5, -4)), np.pad(a, 2, "mean", stat_length=2), np.pad(a, 2, "reflect", reflect_type="odd"))
for bad in [lambda: np.pad(a, -1), lambda: np.pad(a, 1, "nope")]:
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
