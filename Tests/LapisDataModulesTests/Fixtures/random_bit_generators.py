import numpy as np
from numpy.random import Generator, PCG64, MT19937, SeedSequence

print(Generator(PCG64(42)).random(2), np.random.default_rng(42).random(2))
g = Generator(MT19937(1234))
print(g.random(3), g.integers(0, 100, 5), g.standard_normal(2), g.normal(size=2), g.permutation(5))
print(g, np.random.default_rng(PCG64(1)).random())
ss = SeedSequence(42)
print(ss)
print(ss.generate_state(4), ss.generate_state(2, np.uint64))
children = ss.spawn(3)
print(children[1], [np.random.default_rng(c).random() for c in children])
print(ss.n_children_spawned, SeedSequence([1, 2, 3]).entropy)
print(np.random.default_rng([1, 2, 3]).random(), np.random.default_rng(2**80 + 5).random(), np.random.default_rng(SeedSequence(9)).random())
print([r.integers(1000) for r in np.random.default_rng(5).spawn(2)])
rs = np.random.RandomState(MT19937(7))
print(rs.rand(2))
rng = np.random.default_rng(3)
print(np.random.default_rng(rng) is rng)
for bad in [lambda: np.random.default_rng(-1), lambda: np.random.default_rng("a"), lambda: np.random.default_rng(1.5)]:
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
