import math
import numpy as np

acc = np.float64(0.123456789)
print("Accuracy: {:.3f}".format(acc), f"{acc:.1%}", "%.2f" % acc, round(acc, 3), round(float(acc), 2), str(acc), repr(acc), int(np.float64(3.9)), float(np.int32(4)), np.float64("1e3"), np.int64(7) / 2, np.int64(7) // 2, divmod(np.int64(7), 2), np.float32(0.1).item())
print(np.pi, np.e, np.inf, -np.inf, np.nan, np.isnan(float("nan")), math.sqrt(np.float64(2)), math.floor(np.float64(2.7)), abs(np.int64(-3)), pow(np.int64(2), 3), max(np.float64(1), 2), min([np.int64(3), 1]), sum(np.array([1, 2, 3])), sorted(np.array([3, 1, 2])), np.float64(5) == 5, hash(np.float64(0.5)) == hash(0.5), {1: "a"}[np.int64(1)], "x" * np.int64(2), [1, 2, 3][np.int64(1)], range(np.int64(3)), bin(np.int64(5)))
print(type(np.float64(1) + 1).__name__, type(np.int64(1) + 1).__name__, type(np.int64(1) + 1.0).__name__, type(1 + np.float32(1)).__name__, type(np.float32(1) + np.float64(1)).__name__, type(np.mean([1, 2])).__name__, type(np.sum([1, 2])).__name__, type(np.max([1.0])).__name__, type(np.argmax([1, 2])).__name__, type(np.array([1, 2]).sum()).__name__, type(np.sqrt(4)).__name__, type(np.abs(-1)).__name__, type(np.round(2.5)).__name__, type(np.dot([1], [2])).__name__)
