import pandas as pd
import numpy as np
a = pd.DataFrame({'x': [1, 2], 'y': [3.0, np.nan]})
print(a == 1, a != a, a >= 2, a < pd.Series({'x': 2, 'y': 9}), (a == a.copy()).all().tolist(), a.eq(a).all(axis=None), a.isna() | (a > 2), ~(a > 1), (a > 1) & (a < 3), sep='\n')
print(a[a > 1].fillna(0), a.gt(1).sum().sum(), a.any().tolist(), (a > 0).all(axis=1).tolist(), a.mask(a > 2, -a), sep='\n')
text = pd.DataFrame({'s': ['a', 'b'], 't': ['a', 'c']})
print(text == 'a', text['s'] == text['t'], text.ne('a').values.tolist(), text.eq(text['s'], axis=0), text + '!', text['s'] + text['t'], text * 2, sep='\n')
for bad in [lambda: text > 1, lambda: a + 'x', lambda: text - text, lambda: a > 'x']:
    try:
        bad()
    except TypeError as error:
        print(type(error).__name__, error)
