import pandas as pd
import numpy as np
df = pd.DataFrame({'a': [3, 9, 1], 'b': [0.5, np.nan, 2.5]}, index=['x', 'y', 'z'])
print(df.idxmax(), df.idxmin())
print(df.idxmax(axis=1), df.idxmin(axis='columns').tolist())
print(df.loc[df['a'].idxmax()])
print(df.max(), df.max(axis=1).tolist(), df.min(numeric_only=True).tolist())
print(df.assign(s='t').idxmax(numeric_only=True))
