import pandas as pd
import numpy as np
df = pd.DataFrame({'a': [1, np.nan, np.nan, 4], 'b': [np.nan, 2, np.nan, 6]})
print(df.interpolate(), df.interpolate(limit=1), df.interpolate(limit_direction='both'), df.interpolate(axis=1), df.interpolate(method='nearest') if False else '')
print(df.isna().sum().sum(), df.notna().all(axis=1).tolist(), df.fillna(df.median()), df.apply(lambda c: c.fillna(c.mean())), df.a.fillna(df.b), df.isnull().any().tolist(), df[df.isna().any(axis=1)].index.tolist(), df.bfill().ffill())
print(df.dropna().shape, df.fillna(method='ffill').values.tolist(), df.pad().b.tolist() if hasattr(df, 'pad') else '')
