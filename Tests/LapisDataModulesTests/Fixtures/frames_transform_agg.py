import pandas as pd
import numpy as np
df = pd.DataFrame({'a': [1, 2, 3], 'b': [4.0, 5.0, 6.5]})
print(df.agg('mean'), df.agg(['sum', 'max']), df.agg({'a': 'sum', 'b': 'max'}), df.agg({'a': ['sum', 'min'], 'b': ['max']}), df.agg(np.sum), df.agg([np.mean, 'std']), df.agg('sum', axis=1).tolist())
print(df.agg(lambda c: c.max() - c.min()), df.agg(x=('a', 'max'), y=('b', 'mean')), df.agg(['min', lambda c: c.iloc[0]]))
print(df.transform(lambda c: c - c.mean()), df.transform('sqrt').round(3), df.transform([np.exp, 'abs']).round(2), df.transform({'a': lambda c: c * 2}))
print(df.pipe(lambda d, k: d * k, k=3), df.pipe((lambda n, frame: frame + n, 'frame'), 1), df.aggregate('min'), df.a.agg(['min', 'max']), df.abs().sum().sum())
for bad in [lambda: df.agg('nothing'), lambda: df.transform('sum'), lambda: df.agg({'zz': 'sum'})]:
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
