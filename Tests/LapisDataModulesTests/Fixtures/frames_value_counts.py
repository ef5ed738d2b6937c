import pandas as pd
import numpy as np
df = pd.DataFrame({'a': ['x', 'y', 'x', 'x'], 'b': [1, 2, 1, 3], 'c': [0.5, np.nan, 0.5, 1.0]})
print(df.value_counts(), df.value_counts(subset=['a']), df[['a', 'b']].value_counts(normalize=True), df.value_counts('b', ascending=True), df[['a', 'b']].value_counts(sort=False))
print(df[['a', 'b']].value_counts().reset_index(name='n'), df.groupby('a').size(), df['a'].value_counts().to_dict(), df.count(), df.count(axis=1).tolist())
