import numpy as np
m = np.array([[3, 1, 2], [6, 5, 4]])
print(m.sum(), m.sum(axis=0), m.sum(axis=1), m.sum(axis=-1), m.sum(axis=(0, 1)), m.sum(axis=1, keepdims=True))
print(m.mean(), m.mean(axis=0), m.mean(1), m.min(), m.max(axis=1), m.min(axis=0, keepdims=True), np.ptp(m), m.ptp(axis=1))
print(m.std(), m.var(), m.std(axis=0), m.std(ddof=1), m.var(axis=1, ddof=1), np.std([1, 2, 3, 4]), np.var([1.5, 2.5]))
print(m.prod(), m.prod(axis=0), m.argmax(), m.argmin(axis=0), m.argmax(axis=1), np.argmax(m, axis=0))
print(m.cumsum(), m.cumsum(axis=0), m.cumprod(axis=1), np.cumsum([0.1, 0.2, 0.3]))
print((m > 2).any(), (m > 0).all(), (m > 2).any(axis=0), np.all(m > 1, axis=1), np.any([]), np.all([]))
print(np.median(m), np.median(m, axis=0), np.average([1, 2, 3], weights=[3, 2, 1]), np.average(m, axis=0), np.average(m, axis=1, weights=[1, 1, 2]))
print(np.amax(m), np.amin(m, axis=1), np.max([1, 2]), np.sum([[1, 2], [3, 4]], axis=0), np.mean([True, False]), np.sum([]), np.prod([]))
print(np.average([1, 2], weights=[1, 3], returned=True))
t = np.arange(24).reshape(2, 3, 4)
print(t.sum(axis=(0, 2)), t.mean(axis=2), t.max(axis=(1, 2)), t.sum(axis=1).shape)
print(np.sum(np.array([0.1] * 10)), sum([0.1] * 10), np.mean(np.float32([0.1, 0.2])))
for f in (np.max, np.argmin):
    try:
        f([])
    except ValueError as e:
        print(e)
try:
    m.sum(axis=2)
except Exception as e:
    print(type(e).__name__, e)
print(np.min([3, 1], initial=0), np.max([], initial=5), np.sum([1, 2], initial=10))
