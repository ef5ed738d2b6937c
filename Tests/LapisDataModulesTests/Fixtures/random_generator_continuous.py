import numpy as np

rng = np.random.default_rng(5)
for name, args in [("gamma", (2, 1.5)), ("gamma", (0.5, 2)), ("gamma", (1, 1)), ("standard_gamma", (3,)), ("beta", (2, 3)),
                   ("beta", (0.5, 0.4)), ("chisquare", (4,)), ("f", (3, 7)), ("standard_t", (5,)), ("lognormal", (0, 0.5)),
                   ("laplace", (1, 2)), ("logistic", (0, 1)), ("gumbel", (0, 1)), ("weibull", (1.5,)), ("pareto", (3,)),
                   ("power", (2,)), ("rayleigh", (2,)), ("triangular", (0, 2, 5)), ("vonmises", (0.5, 2)), ("wald", (3, 2)),
                   ("standard_cauchy", ()), ("noncentral_chisquare", (3, 2)), ("noncentral_f", (3, 5, 1)), ("vonmises", (0, 1e7))]:
    print(name, getattr(rng, name)(*args, size=3))
print(rng.gamma([1, 2, 3], 2), rng.beta([0.3, 2], [0.4, 5]))
