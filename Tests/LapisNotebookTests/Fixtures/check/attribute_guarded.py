import time
import numpy as np

try:
    start = time.clock()
except AttributeError:
    start = time.perf_counter()
if hasattr(np, "quick_median"):
    print(np.quick_median([1]))
np.extra = 3
print(np.extra, start)
print(np.mediann([1, 2]))
