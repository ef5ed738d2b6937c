import numpy as np
np.random.seed(1)
print(np.random.exponential(2, 3), np.random.poisson(3, 5), np.random.poisson(50, 3), np.random.binomial(10, 0.5, 5), np.random.binomial(100, 0.3, 4), np.random.geometric(0.3, 4))
print(np.random.beta(2, 3, 3), np.random.gamma(2, 1.5, 3), np.random.gamma(0.5, size=3), np.random.standard_gamma(1.0), np.random.chisquare(3, 2), np.random.standard_t(4, 2), np.random.f(3, 5, 2))
print(np.random.lognormal(0, 1, 2), np.random.laplace(0, 1, 2), np.random.logistic(size=2), np.random.gumbel(size=2), np.random.weibull(2, 2), np.random.pareto(3, 2), np.random.rayleigh(1, 2), np.random.triangular(0, 1, 2, 2), np.random.power(2, 2), np.random.standard_cauchy(2), np.random.standard_exponential(2))
print(np.random.multinomial(10, [0.2, 0.3, 0.5]), np.random.multinomial(5, [0.5, 0.5], size=2), np.random.dirichlet([1, 2, 3]))
print(np.random.normal([0, 10], [1, 2]), np.random.poisson([1, 100]), np.random.binomial(1, 0.5), np.random.uniform([0, 5], [1, 6]))
