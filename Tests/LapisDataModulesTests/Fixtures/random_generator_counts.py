import numpy as np

rng = np.random.default_rng(6)
for name, args in [("poisson", (3,)), ("poisson", (25.5,)), ("poisson", (1000,)), ("binomial", (10, 0.3)), ("binomial", (10, 0.8)),
                   ("binomial", (200, 0.4)), ("binomial", (1000, 0.9)), ("binomial", (100000, 0.5)), ("geometric", (0.1,)),
                   ("geometric", (0.6,)), ("negative_binomial", (5, 0.4)), ("hypergeometric", (10, 20, 5)),
                   ("hypergeometric", (100, 200, 50)), ("hypergeometric", (200, 100, 280)), ("zipf", (2,)), ("logseries", (0.8,))]:
    print(name, args, getattr(rng, name)(*args, size=8))
print(rng.poisson([1, 10, 100]), rng.binomial([5, 500], 0.5), rng.binomial(1, 0.5), type(rng.poisson(2)).__name__)
print(rng.multinomial(20, [0.2, 0.3, 0.5]), rng.multinomial(100, [1 / 6.0] * 6, size=2))
print(rng.binomial(1000, 0.3, size=2000).sum(), rng.poisson(40, size=2000).sum())
