import numpy as np

rng = np.random.default_rng(3)
print(rng.choice(5), rng.choice(10, 4), rng.choice(10, (2, 3)))
print(rng.choice(["red", "green", "blue"], 5))
print(rng.choice(20, 6, replace=False), rng.choice(20, 6, replace=False, shuffle=False))
print(rng.choice([10, 20, 30], 6, p=[0.2, 0.5, 0.3]))
print(rng.choice(4, 3, replace=False, p=[0.1, 0.2, 0.3, 0.4]))
m = np.arange(12).reshape(3, 4)
print(rng.choice(m, 2))
print(rng.choice(m, 3, axis=1))
print(rng.choice(m, 2, replace=False, axis=1))
few = rng.choice(50000, 2000, replace=False)
print(few[:5], len(set(few.tolist())))
print(rng.choice(100000, 10, replace=False))
for bad in [lambda: rng.choice(3, 5, replace=False), lambda: rng.choice([]), lambda: rng.choice(0),
            lambda: rng.choice([1, 2], p=[0.5, 0.6]), lambda: rng.choice([1, 2], p=[1, 0, 0]),
            lambda: rng.choice([1, 2], 2, p=[1, 0], replace=False), lambda: rng.choice(2.5), lambda: rng.choice([1, 2], p=[-0.5, 1.5])]:
    try:
        print(bad())
    except ValueError as e:
        print(e)
