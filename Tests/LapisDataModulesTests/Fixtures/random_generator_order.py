import numpy as np

rng = np.random.default_rng(11)
a = np.arange(10)
rng.shuffle(a)
print(a)
words = ["a", "b", "c", "d", "e"]
rng.shuffle(words)
print(words)
m = np.arange(12).reshape(3, 4)
rng.shuffle(m)
print(m)
rng.shuffle(m, axis=1)
print(m)
print(rng.permutation(8), rng.permutation([5, 6, 7]))
print(rng.permutation(np.arange(6).reshape(2, 3), axis=1))
print(rng.permuted(np.arange(12).reshape(3, 4)))
print(rng.permuted(np.arange(12).reshape(3, 4), axis=1))
print(rng.permuted(np.arange(12).reshape(3, 4), axis=0))
