import pandas as pd
import numpy as np
df = pd.DataFrame({'a': [1, 2], 'b': [0.5, np.nan], 'c': ['x', 'y']})
print(df.to_numpy(), df[['a', 'b']].to_numpy(), df[['a']].to_numpy().ravel(), df['a'].to_numpy(dtype=float), df[['a', 'b']].to_numpy(na_value=-1), sep='\n')
print(np.array(df[['a', 'b']]).shape, np.asarray(df['a']), df[['a', 'b']].values.T, np.mean(df['a']), np.sum(df[['a', 'b']]), np.sqrt(df[['a']]), np.where(df['a'] > 1)[0], np.isnan(df['b']).tolist(), sep='\n')
print(df['a'].values @ df['a'].values, df[['a']].values.reshape(-1), len(df.values), df.iloc[:, :2].values.mean(axis=0), np.column_stack([df.a, df.b]), np.unique(df['c']), np.concatenate([df['a'], df['a']]), df['a'].values.tolist(), sep='\n')
X, y = df[['a', 'b']].fillna(0), df['a']
print(X.to_numpy().dot(np.ones(2)), np.corrcoef(y, y)[0, 1], np.polyfit([0, 1], y, 1).round(3), np.vstack([X, X]).shape, np.argsort(df['a'].values)[::-1], X.values.sum(axis=1))
