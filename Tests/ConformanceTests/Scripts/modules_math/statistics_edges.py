"""statistics: kinds of numbers, weights, ties, small samples, errors."""
import statistics as st
from decimal import Decimal
from fractions import Fraction as F

data = [2.75, 1.75, 1.25, 0.25, 0.5, 1.25, 3.5]
print(st.mean(data), st.fmean(data), st.median(data), st.stdev(data), st.variance(data), st.pstdev(data), st.pvariance(data))
print(st.mean([1, 2, 3, 4]), st.mean([F(1, 2), F(1, 3)]), st.mean([Decimal("0.5"), Decimal("0.75")]), st.mean([True, False, True]), st.mean([1, 2.5, F(1, 2)]))
print(st.median([1, 3, 5, 7]), st.median_low([1, 3, 5, 7]), st.median_high([1, 3, 5, 7]), st.median_grouped([52, 52, 53, 54]), st.median_grouped([1, 3, 3, 5, 7], interval=2))
print(st.mode("aabbb"), st.multimode("aabbcddd"), st.multimode("abab"), st.multimode([]), st.mode([1, 1, 2, 2]), st.mode([None, None, 1]))
print(st.harmonic_mean([40, 60]), st.harmonic_mean([40, 60], weights=[5, 30]), st.geometric_mean([54, 24, 36]), st.fmean([85, 92, 83], weights=[1, 2, 1]), st.harmonic_mean([0, 5]))
print(st.quantiles([1, 2, 3, 4, 5]), st.quantiles(range(1, 101), n=10), st.quantiles([1, 2, 3, 4], n=4, method="inclusive"), st.quantiles([1, 2], n=2))
print(st.variance([F(1, 2), F(3, 2)]), st.variance([Decimal(1), Decimal(3)]), st.pvariance([1, 2, 3], mu=2), st.variance([1, 2, 3], 2), st.stdev([1, 1, 1]), st.pstdev([5]))
x, y = [1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 2, 3, 1, 2, 3, 1, 2, 3]
print(st.covariance(x, y), st.correlation(x, x), st.correlation(x, [-v for v in x]), st.linear_regression(x, [2 * v + 1 for v in x]), st.linear_regression(x, [2 * v for v in x], proportional=True))
r = st.linear_regression([1971, 1975, 1979, 1982, 1983], [1, 2, 3, 4, 5])
print(round(r.slope, 6), round(r.intercept, 3), r._fields, round(st.correlation(x, y), 12))
print(st.mean([1e50, 1, -1e50] * 10), st.fmean([1e50, 1, -1e50]), st.mean([float("inf"), 1]), st.mean([1e308, 1e308]), st.median([float("inf"), 1]))
for wrong in (lambda: st.mean([]), lambda: st.median([]), lambda: st.mode([]), lambda: st.stdev([1]), lambda: st.variance([]), lambda: st.pvariance([]), lambda: st.fmean([]),
              lambda: st.harmonic_mean([-1]), lambda: st.geometric_mean([0, 1]), lambda: st.quantiles([1]), lambda: st.quantiles([1, 2], n=0), lambda: st.quantiles([1, 2], method="x"),
              lambda: st.correlation([1], [1]), lambda: st.covariance([1, 2], [1]), lambda: st.linear_regression([1, 1], [1, 2]), lambda: st.correlation([1, 1], [1, 2]),
              lambda: st.mean(["a"]), lambda: st.mean(5), lambda: st.median(["a", 1]), lambda: st.fmean([1, 2], weights=[1]), lambda: st.harmonic_mean([1, 2], weights=[0, 0]), lambda: st.fmean([1], [0])):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)
print(st.StatisticsError.__mro__[1].__name__, st.mean(iter([1, 2])), st.median(x for x in [3, 1, 2]), st.mean({1: 0, 2: 0}))
