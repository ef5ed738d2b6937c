import pandas as pd
import numpy as np
df = pd.DataFrame({'a': [1, 2, 3], 'b': ['x', 'y', 'z']})
tries = [lambda: df.drop_duplicates(keep='never'), lambda: df.sort_values('a', na_position='top'), lambda: df.to_dict('bad'), lambda: df.fillna(method='sideways'), lambda: df.apply(lambda c: c, result_type='wide'),
    lambda: df.rename({'a': 'b'}, columns={'a': 'c'}), lambda: df.join(df), lambda: df.merge(df, on='zz'), lambda: df.sample(n=1, frac=1), lambda: df.quantile(2, numeric_only=True),
    lambda: df.describe(percentiles=[5]), lambda: df.map('x'), lambda: df.map(str, na_action='skip'), lambda: df.ffill(limit=-1), lambda: df.dropna(how='never'), lambda: df.set_index(['a', 'q']),
    lambda: df.reset_index(level=3), lambda: df.insert(1, 'a', 0), lambda: df.explode('q'), lambda: df.pivot(index='a', columns='q', values='b'), lambda: df.corr(), lambda: df.agg('zap'), lambda: df.where([1]), lambda: df.query('a >'),
    lambda: df.nlargest(1, 'b'), lambda: df.astype({'b': float}), lambda: df.reindex([0], method='fast'), lambda: df.interpolate(limit=0), lambda: df.rolling(-1), lambda: df.sum(axis='rows2')]
for number, call in enumerate(tries):
    try:
        call()
        print(number, 'no error')
    except Exception as error:
        print(number, type(error).__name__, '|', str(error).split('\n')[0])
