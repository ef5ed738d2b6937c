import numpy as np

np.random.seed(4)
print(np.random.randint(10), np.random.randint(1, 7, 8), np.random.randint(0, 2, (2, 3)))
print(np.random.randint(0, 256, 6, dtype=np.uint8), np.random.randint(-50, 50, 4, dtype="int16"), np.random.randint(0, 2, 6, dtype=bool))
print(np.random.randint(0, 1000, 3, dtype=np.int32).dtype, np.random.randint(2**40, size=2))
print(np.random.randint([1, 5, 10], [5, 10, 100]), np.random.randint(1, [3, 5, 10]))
print(type(np.random.randint(5)).__name__, type(np.random.rand()).__name__, type(np.random.randn(1)).__name__)
X = np.random.rand(100, 3)
idx = np.random.permutation(100)[:5]
print(idx, X[idx].sum())
print(np.random.permutation([[1, 2], [3, 4], [5, 6]]))
deck = list("abcdef")
np.random.shuffle(deck)
print(deck)
for bad in [lambda: np.random.randint(5, 2), lambda: np.random.randint(0), lambda: np.random.randint(0, 300, dtype=np.uint8)]:
    try:
        bad()
    except ValueError as e:
        print(e)
