import numpy as np

true = np.array([0, 1, 2, 2, 1, 0, 2])
pred = np.array([0, 2, 2, 2, 1, 0, 1])
k = 3
cm = np.zeros((k, k), dtype=int)
np.add.at(cm, (true, pred), 1)
print(cm, np.bincount(k * true + pred, minlength=k * k).reshape(k, k))
print(np.trace(cm) / cm.sum(), cm.diagonal() / cm.sum(axis=1), cm.diagonal() / cm.sum(axis=0), (cm / cm.sum(axis=1)[:, np.newaxis]).round(2))
print(np.unique(true, return_counts=True), [(true == c).sum() for c in range(k)], {int(c): int(n) for c, n in zip(*np.unique(pred, return_counts=True))})
scores = np.array([0.1, 0.4, 0.35, 0.8])
y = np.array([0, 0, 1, 1])
order = np.argsort(-scores)
tpr, fpr = np.cumsum(y[order]) / y.sum(), np.cumsum(1 - y[order]) / (1 - y).sum()
print(order, tpr, fpr, np.trapz(np.r_[0, tpr], np.r_[0, fpr]), scores[::-1].argsort()[:2], np.flip(np.sort(scores)))
