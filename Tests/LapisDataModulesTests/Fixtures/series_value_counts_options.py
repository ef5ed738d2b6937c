import numpy as np
import pandas as pd

jobs = pd.Series(['admin', 'blue', 'admin', None, 'tech', 'blue', 'admin'], name='job')
print(jobs.value_counts())
print(jobs.value_counts(normalize=True).round(3))
print(jobs.value_counts(dropna=False))
print(jobs.value_counts(ascending=True))
print(jobs.value_counts(sort=False))
age = pd.Series([22, 35, 41, 58, 63, 35, 29], name='age')
print(age.value_counts(bins=3))
print(age.value_counts(bins=[20, 40, 60, 80], sort=False))
print(pd.Series([True, False, True]).value_counts())
print(pd.Series([1.5, np.nan, 1.5, 2.0]).value_counts(dropna=False))
print(jobs.value_counts().index[0], jobs.value_counts().to_dict())
print(jobs.value_counts().head(2).reset_index())
