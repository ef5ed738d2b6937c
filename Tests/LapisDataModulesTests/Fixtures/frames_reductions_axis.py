import pandas as pd
import numpy as np
df = pd.DataFrame({'a': [1, 2, np.nan], 'b': [4, 5, 6], 'c': [True, False, True]})
for name in ['sum', 'mean', 'median', 'min', 'max', 'std', 'var', 'count', 'prod', 'sem']:
    print(name, getattr(df, name)().round(3).tolist(), getattr(df, name)(axis=1).tolist() if name in ('sum', 'count', 'min', 'max') else '')
print(df.sum(skipna=False), df.mean(axis=1, skipna=False), df.sum(min_count=3), df[['a']].std(ddof=0))
print(df.any(), df.all(axis=1), (df > 1).any(axis=1).tolist(), (df > 0).all().all(), df.isna().any().any())
print(df.sum().sum(), df.sum(axis=None), df.mean(axis=None).round(4), df.max(axis=None))
print(df.isna().sum(), df.isna().sum(axis=1).tolist(), df.isna().mean().round(2).tolist())
print(df.assign(s=list('xyz')).sum(), df.assign(s=list('xyz')).mean(numeric_only=True))
print(df[['a', 'b']].skew().round(4).tolist(), df[['b']].kurt().tolist())
for bad in [lambda: df.assign(s=list('xyz')).mean(), lambda: df.sum(axis=2), lambda: df.assign(s=['a', 1, None]).max()]:
    try:
        bad()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
