# Variances, quantiles, correlation.
import statistics as st
from fractions import Fraction
from decimal import Decimal

data = [2.75, 1.75, 1.25, 0.25, 0.5, 1.25, 3.5]
whole = [2, 4, 4, 4, 5, 5, 7, 9]
for f in (st.variance, st.pvariance, st.stdev, st.pstdev):
    print(f.__name__, f(data), f(whole), f([1, 2]), f([1e9 + 1, 1e9 + 2, 1e9 + 4]), f([0.1, 0.2, 0.4]))
print(st.variance(data, st.mean(data)), st.pvariance(whole, mu=5), st.stdev(whole, xbar=5), st.pvariance(whole, 4))
print(repr(st.variance([Fraction(1, 6), Fraction(1, 2), Fraction(5, 3)])), repr(st.pvariance([Decimal("1.5"), Decimal("2.5")])))
print(repr(st.stdev([Decimal("1.5"), Decimal("2.5"), Decimal("4")])))
print(st.pstdev([3, 3, 3]), st.pvariance([5]), st.pstdev([10 ** 20, 10 ** 20 + 2]))
print(st.quantiles([105, 129, 87, 86, 111, 111, 89, 81, 108, 92, 110]), st.quantiles(range(1, 101), n=10))
print(st.quantiles(whole, n=4, method="inclusive"), st.quantiles(data, n=3), st.quantiles([1, 2]), st.quantiles(data, n=1))
x = [1, 2, 3, 4, 5, 6, 7, 8, 9]
y = [9, 8, 7, 5.5, 5, 4, 3.5, 2, 1]
print(st.covariance(x, y), st.correlation(x, y), st.correlation(x, x), st.covariance([1, 2], [3, 4]))
fit = st.linear_regression(x, y)
print(fit, fit.slope, fit.intercept)
slope, intercept = st.linear_regression([1971, 1975, 1979, 1982, 1983], [1, 2, 3, 4, 5])
print(round(slope * 2019 + intercept, 6), st.linear_regression([1, 2, 3], [2, 4, 6.5], proportional=True))
def show(function, *args, **kw):
    try:
        print(function(*args, **kw))
    except Exception as e:
        print(type(e).__name__ + ":", e)
for f in (st.variance, st.stdev):
    show(f, [1])
    show(f, [])
show(st.pvariance, [])
show(st.pstdev, [])
show(st.quantiles, [1])
show(st.quantiles, [1, 2], n=0)
show(st.quantiles, [1, 2], method="x")
show(st.covariance, [1, 2], [1])
show(st.covariance, [1], [1])
show(st.correlation, [1, 1], [1, 2])
show(st.correlation, [1, 2], [1])
show(st.linear_regression, [1, 1], [1, 2])
show(st.linear_regression, [1], [1])
show(st.linear_regression, [1, 2], [1])
