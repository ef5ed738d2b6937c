import numpy as np
print(np.finfo(float).eps, np.finfo(np.float64).max, np.finfo(np.float64).min, np.finfo(np.float32).eps, np.finfo(np.float32).max, np.finfo(float).tiny)
print(np.iinfo(int).max, np.iinfo(np.int32).min, np.iinfo("uint8").max, np.iinfo(np.int8).bits)
print(np.inf, -np.inf, np.nan, np.pi, np.e, np.newaxis)
print(np.nan == np.nan, np.isnan(np.nan), np.inf > 1e308)
print(np.isfinite([1, np.inf, np.nan]), np.isinf([1, -np.inf]), np.isposinf([np.inf, -np.inf]), np.isneginf([np.inf, -np.inf]))
print(np.finfo(np.float64).bits, np.finfo(np.float64).precision, np.finfo(np.float16).max)
print(np.nan_to_num([np.nan, np.inf, 1.0]), np.nan_to_num(np.array([np.nan, 2]), nan=-1))
