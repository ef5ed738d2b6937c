import numpy as np

labels = np.array([2, 0, 1, 2])
print(np.eye(3)[labels], np.eye(3, dtype=int)[labels].argmax(axis=1))
onehot = np.zeros((labels.size, labels.max() + 1))
onehot[np.arange(labels.size), labels] = 1
print(onehot.sum(axis=0), onehot.astype(bool)[1])
names = np.array(["cat", "dog", "bird"])
classes, codes = np.unique(names[labels], return_inverse=True)
print(classes, codes, classes[codes], (labels == 2).astype(int), np.bincount(labels, minlength=4) / labels.size)
print((labels[:, None] == np.arange(3)).astype(np.float32))
