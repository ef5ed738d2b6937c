import numpy as np

np.random.seed(12)
print(np.random.binomial(100, 0.5, 6), np.random.binomial(1000, 0.95, 4), np.random.binomial(50000, 0.3, 3))
print(np.random.zipf(2, 5), np.random.hypergeometric(15, 15, 8, 5), np.random.hypergeometric(100, 50, 60, 5), np.random.logseries(0.7, 5))
print(np.random.negative_binomial(3, 0.4, 5), np.random.multinomial(100, [0.5, 0.3, 0.2], size=2))
print(np.random.vonmises(0, 3, 3), np.random.wald(2, 1, 3), np.random.noncentral_chisquare(3, 1, 2), np.random.noncentral_f(3, 4, 1, 2))
print(np.random.binomial(500, 0.5, 1000).sum())
for bad in [lambda: np.random.zipf(1), lambda: np.random.binomial(-1, 0.5), lambda: np.random.geometric(0), lambda: np.random.poisson(-1),
            lambda: np.random.hypergeometric(5, 5, 20), lambda: np.random.beta(0, 1), lambda: np.random.gamma(-1), lambda: np.random.wald(0, 1),
            lambda: np.random.triangular(3, 1, 2), lambda: np.random.dirichlet([0, 1]), lambda: np.random.normal([1, 2], 1, size=3)]:
    try:
        print(bad())
    except ValueError as e:
        print(e)
