# What statistics says of infinities, and of data that are no numbers.
import statistics
from decimal import Decimal
from fractions import Fraction

inf, nan = float("inf"), float("nan")
data = (
    [1.5, "a"], ["a", 1.5], [1, None], [1.5, None], [inf, 1], [-inf, 1.5], [inf, -inf], [nan, 1], [Fraction(1, 2), 1.5],
    [Decimal("1.5"), 2], [Decimal(1), 1.5], [True, 2], [[1], [2]], "ab", [], 5,
)  # fmt: skip
for f in (statistics.mean, statistics.variance, statistics.pvariance, statistics.stdev):
    for numbers in data:
        try:
            print(f.__name__, numbers, f(numbers))
        except Exception as e:
            print(f.__name__, numbers, type(e).__name__, e)
