import numpy as np

x = np.array([3, 1, 4, 1, 5, 9, 2, 6])
print(np.percentile(x, 25), np.percentile(x, [10, 50, 90]), np.quantile(x, 0.3), np.median(x))
for method in ["lower", "higher", "nearest", "midpoint", "linear", "hazen", "weibull", "median_unbiased", "normal_unbiased", "inverted_cdf", "averaged_inverted_cdf", "closest_observation", "interpolated_inverted_cdf"]:
    print(method, np.quantile(x, [0.1, 0.35, 0.5, 0.95], method=method))
m = np.arange(12).reshape(3, 4) ** 2
print(np.percentile(m, 50, axis=0), np.percentile(m, [25, 75], axis=1), np.median(m, axis=1), np.median(m, axis=0, keepdims=True))
print(np.percentile([1, np.nan, 3], 50), np.nanpercentile([1, np.nan, 3], 50), np.nanmedian([[1, np.nan], [3, 4]], axis=0), np.nanquantile([1, 2, np.nan, 10], [0.25, 0.5]))
print(np.quantile([0.0, 1.0], 0.1), np.percentile([7], 99), np.median([]) if False else np.median([1, 2]))
for bad in [lambda: np.percentile(x, 101), lambda: np.quantile(x, -0.1), lambda: np.quantile(x, 0.5, method="magic")]:
    try:
        bad()
    except ValueError as e:
        print(e)
