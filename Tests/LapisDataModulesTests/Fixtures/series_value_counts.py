import pandas as pd
import numpy as np
s = pd.Series(['a', 'b', 'a', None, 'c', 'a', 'b'], name='letters')
print(s.value_counts())
print(s.value_counts(normalize=True))
print(s.value_counts(dropna=False))
print(s.value_counts(ascending=True), s.value_counts(sort=False))
print(s.value_counts().index.tolist(), s.value_counts()['a'], s.value_counts().idxmax())
print(pd.Series([1.5, 1.5, 2]).value_counts(), pd.Series([True, False, True]).value_counts(), pd.Series([3, 1, 3]).value_counts().sort_index())
print(pd.Series([1, 7, 3, 9, 10]).value_counts(bins=3))
print(s.unique(), s.nunique(), s.nunique(dropna=False), pd.Series([3, 1, 3]).unique())
print(s.value_counts().to_frame(), s.value_counts().reset_index(), s.value_counts().head(1))
print(s.mode(), s.value_counts().plot if False else '', s.describe())
