import pandas as pd
import numpy as np
df = pd.DataFrame({'a': range(8), 'w': [0, 0, 0, 1, 1, 2, 0, 4]}, index=list('abcdefgh'))
print(df.sample(3, random_state=1))
print(df.sample(frac=0.5, random_state=42).index.tolist())
print(df.sample(n=10, replace=True, random_state=0).index.tolist())
print(df.sample(2, weights='w', random_state=3), df.sample(3, weights=[1, 1, 1, 0, 0, 0, 0, 0], random_state=7).index.tolist())
print(df.sample(2, axis=1, random_state=5).columns.tolist(), df.sample(2, random_state=np.random.RandomState(9)).index.tolist())
print(df.sample(frac=1, random_state=2, ignore_index=True).a.tolist(), df.sample(2, random_state=np.random.default_rng(4)).index.tolist())
print(df.sample(frac=1.5, replace=True, random_state=1).shape, df.sample(frac=1, random_state=3).reset_index(drop=True).head(2))
np.random.seed(11)
print(df.sample(3).index.tolist(), df.a.sample(2, random_state=1).tolist())
for bad in [lambda: df.sample(9), lambda: df.sample(n=1, frac=0.5), lambda: df.sample(-1), lambda: df.sample(frac=2), lambda: df.sample(1, weights='zz'), lambda: df.sample(1.5), lambda: df.sample(2, weights=[-1] * 8)]:
    try:
        bad()
    except (ValueError, KeyError) as error:
        print(type(error).__name__, error)
