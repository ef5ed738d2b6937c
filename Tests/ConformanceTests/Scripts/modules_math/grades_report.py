# A report on grades, as lessons on statistics write it.
import statistics as st
from collections import Counter

grades = {"Ann": [88, 92, 79.5], "Bob": [75, 64, 81], "Cy": [93, 95, 99], "Dee": [60, 71.5, 68]}
for name, marks in grades.items():
    print(f"{name:<5}{st.mean(marks):8.2f}{st.median(marks):8.2f}{st.stdev(marks):8.3f}{max(marks):8}")
everything = [m for marks in grades.values() for m in marks]
print(st.mean(everything), st.fmean(everything), st.median_low(everything), st.median_high(everything))
print(st.pvariance(everything), st.variance(everything), [round(q, 2) for q in st.quantiles(everything, n=4)])
z = [round((m - st.mean(everything)) / st.pstdev(everything), 3) for m in everything]
print(z, round(sum(z), 6))
hours = [1, 2.5, 3, 4, 5.5]
scores = [52, 60, 61, 75, 83]
line = st.linear_regression(hours, scores)
print(f"score = {line.slope:.3f} * hours + {line.intercept:.3f}", round(st.correlation(hours, scores), 6), line.slope * 6 + line.intercept)
print(st.mode(Counter("mississippi").elements()), st.multimode([1, 1, 2, 2, 3]))
n = st.NormalDist.from_samples(everything)
print(n, round(n.cdf(80), 6), round(n.inv_cdf(0.9), 4), [round(q, 3) for q in n.quantiles(4)])
