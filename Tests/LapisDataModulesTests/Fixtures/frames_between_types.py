import pandas as pd
import numpy as np
df = pd.DataFrame({'a': [1, 2, 3], 'b': [True, False, True], 'c': ['x', 'y', 'z'], 'd': pd.to_datetime(['2020-01-01', None, '2020-03-01']), 'e': [np.nan, 1.0, np.inf]})
print(df.values, df.to_numpy().dtype, df[['a', 'e']].values, df[['a', 'b']].to_numpy(), df[['b']].values.dtype)
print(df.iloc[0], df.iloc[0, 3], df.loc[1, 'd'], df.T, df.max(numeric_only=True).to_dict())
print(df.astype({'a': float}).iloc[0].tolist(), df['d'].max(), df.d.isna().tolist(), df.e.replace(np.inf, np.nan).tolist(), np.isfinite(df.e).tolist())
print(df.replace([np.inf, -np.inf], np.nan).dropna().shape, df.isin([1, 'x']).any().tolist(), df.count().tolist())
print(df.a.dtype, (df.a * 0.5).dtype, (df.a / df.a).dtype, (df.a > 1).dtype, df.a.astype('int32').dtype, (df.a + df.b).tolist(), df['c'] + '_' + df['a'].astype(str))
