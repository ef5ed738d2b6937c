# Means of all kinds, with types kept as CPython keeps them.
import statistics as st
from fractions import Fraction
from decimal import Decimal

print(st.mean([1, 2, 3, 4]), st.mean([1, 2, 3]), st.mean([1.5, 2.5, 4]), st.mean([True, False]), st.mean((x for x in [3, 5])))
print(st.mean([0.1, 0.2, 0.3]), st.mean([1e30, 1, -1e30]), st.mean([10 ** 30, 1]))
print(repr(st.mean([Fraction(1, 2), Fraction(1, 3)])), repr(st.mean([Decimal("0.5"), Decimal("0.75")])))
print(st.fmean([1, 2, 3]), st.fmean([85, 92, 83, 89], weights=[0.2, 0.2, 0.3, 0.3]), st.fmean(iter([3.5, 4.0])))
print(st.geometric_mean([54, 24, 36]), st.geometric_mean([1.5, 2.5]))
print(st.harmonic_mean([40, 60]), st.harmonic_mean([40, 60], weights=[5, 30]), st.harmonic_mean([0, 5]), st.harmonic_mean([10]))
print(st.median([1, 3, 5]), st.median([1, 3, 5, 7]), st.median([2.5, 1]), st.median("cab"), st.median_low([1, 3, 5, 7]), st.median_high([1, 3, 5, 7]))
print(st.median_grouped([52, 52, 53, 54]), st.median_grouped([1, 3, 3, 5, 7]), st.median_grouped([1, 3, 3, 5, 7], interval=2), st.median_grouped([4]))
print(st.mode(["red", "blue", "blue", "red", "green", "red"]), st.mode([1, 1, 2, 2]), st.multimode("aabbbbccddddeeffffgg"), st.multimode([]))
def show(function, *args, **kw):
    try:
        print(function(*args, **kw))
    except Exception as e:
        print(type(e).__name__ + ":", e)
for f in (st.mean, st.fmean, st.geometric_mean, st.harmonic_mean, st.median, st.median_low, st.median_high, st.mode, st.median_grouped):
    show(f, [])
show(st.mean, ["a", "b"])
show(st.mean, 5)
show(st.mean, [1, None])
show(st.geometric_mean, [1, -1])
show(st.harmonic_mean, [1, -1])
show(st.harmonic_mean, [1, 2], weights=[1])
show(st.fmean, [1, 2], weights=[1])
show(st.fmean, [1, 2], weights=[0, 0])
print(st.mean([float("inf"), 1]), st.mean([float("nan"), 1]), issubclass(st.StatisticsError, ValueError))
print(type(st.mean([1, 2, 3])), type(st.mean([1, 3])), type(st.mean([1, 2.0])), type(st.median([1, 3])))
