# NormalDist: a normal distribution as an object.
from statistics import NormalDist, StatisticsError

heights = NormalDist(mu=170, sigma=8.5)
print(heights, heights.mean, heights.median, heights.mode, heights.stdev, heights.variance)
print(heights.pdf(170), heights.pdf(180.5), heights.cdf(170), heights.cdf(185), heights.cdf(100))
for p in (0.001, 0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975, 0.999, 1e-10):
    print(p, heights.inv_cdf(p), NormalDist().inv_cdf(p))
print([round(q, 10) for q in heights.quantiles()], heights.quantiles(n=3), heights.zscore(190))
print(NormalDist(2.4, 1.6).overlap(NormalDist(3.2, 2.0)), NormalDist(0, 1).overlap(NormalDist(0, 2)), NormalDist(0, 1).overlap(NormalDist(1, 1)))
print(NormalDist.from_samples([2.5, 3.1, 2.1, 2.4, 2.7, 3.5]))
a, b = NormalDist(5, 3), NormalDist(1, 4)
print(a + b, a - b, a + 2, 2 + a, a - 1, 10 - a, a * 2, 2 * a, a / 4, -a, +a)
print(a == NormalDist(5, 3), a == b, a == 5, hash(a) == hash(NormalDist(5, 3)))
print(a.samples(4, seed=10), len(NormalDist().samples(3)))
print(NormalDist(), repr(NormalDist(1.5)))
def show(function):
    try:
        print(function())
    except Exception as e:
        print(type(e).__name__ + ":", e)
show(lambda: NormalDist(0, -1))
show(lambda: NormalDist(0, 0).pdf(1))
show(lambda: NormalDist(0, 0).cdf(1))
show(lambda: NormalDist().inv_cdf(0))
show(lambda: NormalDist(0, 0).inv_cdf(0.5))
show(lambda: NormalDist(0, 0).zscore(1))
show(lambda: NormalDist().overlap(5))
show(lambda: NormalDist(0, 0).overlap(NormalDist()))
show(lambda: a * b)
show(lambda: NormalDist.from_samples([1]))
try:
    a.mean = 4
except AttributeError as e:
    print("AttributeError")
