import numpy as np
import pandas as pd
from sklearn.model_selection import (
    GroupKFold, GroupShuffleSplit, KFold, LeaveOneGroupOut, LeaveOneOut, LeavePOut, PredefinedSplit, RepeatedKFold,
    RepeatedStratifiedKFold, ShuffleSplit, StratifiedGroupKFold, StratifiedKFold, StratifiedShuffleSplit,
    TimeSeriesSplit, check_cv, train_test_split)
from sklearn.utils import check_random_state, resample, shuffle

X = np.arange(24).reshape(12, 2)
y = np.array([0, 1, 0, 1, 2, 0, 1, 2, 0, 0, 1, 2])
groups = np.array(["a", "b", "c", "a", "d", "b", "c", "e", "a", "f", "d", "e"])
for splitter in (
    KFold(3), KFold(5, shuffle=True, random_state=3), StratifiedKFold(3), StratifiedKFold(3, shuffle=True, random_state=1),
    GroupKFold(3), GroupKFold(3, shuffle=True, random_state=2), RepeatedKFold(n_splits=3, n_repeats=2, random_state=7),
    RepeatedStratifiedKFold(n_splits=2, n_repeats=2, random_state=7), ShuffleSplit(3, test_size=0.3, random_state=4),
    StratifiedShuffleSplit(2, test_size=0.5, random_state=4), GroupShuffleSplit(2, random_state=5), TimeSeriesSplit(3),
    TimeSeriesSplit(3, max_train_size=4, test_size=2, gap=1), LeaveOneGroupOut(),
    StratifiedGroupKFold(2), StratifiedGroupKFold(2, shuffle=True, random_state=0),
):
    print(splitter, splitter.get_n_splits(X, y, groups))
    for train, test in splitter.split(X, y, groups):
        print("  ", train.tolist(), test.tolist())
print(LeaveOneOut(), [test.tolist() for _, test in LeaveOneOut().split(X[:3])], LeavePOut(2).get_n_splits(X[:5]))
print([test.tolist() for _, test in PredefinedSplit([0, 1, -1, 0, 1]).split()])
print(check_cv(4, y, classifier=True), check_cv(4, y), check_cv([([0], [1])]).get_n_splits())
a, b = train_test_split(X, test_size=0.25, random_state=np.random.RandomState(3))
print(a[:, 0].tolist(), b[:, 0].tolist())
a, b, c, d = train_test_split(list(range(10)), list("abcdefghij"), random_state=1, train_size=4)
print(a, b, c, d)
a, b = train_test_split(pd.Series(range(12), name="n"), stratify=pd.Series(y), random_state=0)
print(a.tolist(), b.index.tolist(), b.name)
a, b = train_test_split(X, stratify=[str(v) for v in y], random_state=0, test_size=6)
print(a[:, 0].tolist(), b[:, 0].tolist())
print(resample(np.arange(8), random_state=0), resample(np.arange(8), replace=False, n_samples=3, random_state=1))
print(resample(np.arange(12), n_samples=6, stratify=y, random_state=0))
print([part.tolist() for part in shuffle(np.arange(6), np.arange(6) * 10, random_state=2)])
print(check_random_state(5).randint(100, size=4))


def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ":", error)


attempt(lambda: KFold(1))
attempt(lambda: KFold(2.5))
attempt(lambda: KFold(3, random_state=1))
attempt(lambda: list(KFold(13).split(X)))
attempt(lambda: list(StratifiedKFold(6).split(X, y)))
attempt(lambda: list(StratifiedKFold(2).split(X, np.linspace(0, 1, 12))))
attempt(lambda: list(GroupKFold(7).split(X, y, groups)))
attempt(lambda: list(GroupKFold(3).split(X, y)))
attempt(lambda: list(StratifiedShuffleSplit(1, test_size=2, random_state=0).split(X, y)))
attempt(lambda: list(ShuffleSplit(1, test_size=12).split(X)))
attempt(lambda: list(TimeSeriesSplit(12).split(X)))
attempt(lambda: train_test_split(X, y[:5]))
attempt(lambda: train_test_split(X, test_size=1.5))
attempt(lambda: train_test_split(X, test_size=20))
attempt(lambda: train_test_split(X, test_size=0.6, train_size=0.6))
attempt(lambda: train_test_split(X, stratify=[0] * 11 + [1], random_state=0))
attempt(lambda: train_test_split())
attempt(lambda: train_test_split(X, shuffle=False, stratify=y))
attempt(lambda: check_cv("five"))
attempt(lambda: check_random_state("a"))
