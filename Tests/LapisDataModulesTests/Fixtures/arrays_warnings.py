import numpy as np, warnings
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    np.array([1.0, 0.0]) / np.array([0.0, 0.0])
    np.log([0.0])
    np.sqrt([-1.0])
    np.float64(1) / 0
    np.exp([1000.0])
    np.array([]).mean()
    np.int64(9223372036854775807) + np.int64(1)
    np.array([1]) // 0
    np.nanmean([np.nan, np.nan])
for w in caught:
    print(w.category.__name__, w.message)
with np.errstate(divide="ignore", invalid="ignore"):
    print(np.array([1.0, 0.0]) / 0)
try:
    with np.errstate(all="raise"):
        np.array([1.0]) / 0
except FloatingPointError as e:
    print(e)
old = np.seterr(all="ignore")
print(old, np.geterr())
print(np.log(0))
np.seterr(**old)
