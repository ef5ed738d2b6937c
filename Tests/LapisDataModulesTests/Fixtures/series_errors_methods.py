import numpy as np
import pandas as pd

s = pd.Series([1, 2, 3])
t = pd.Series(['a', 'b'])
checks = [
    lambda: s.sample(5),
    lambda: s.sample(frac=2),
    lambda: s.rolling(0).sum().tolist(),
    lambda: s.groupby([1, 2]),
    lambda: pd.Series([]).idxmax(),
    lambda: pd.to_numeric(t),
    lambda: pd.to_datetime(t),
    lambda: pd.cut(s, 0),
    lambda: s.set_axis([1]),
    lambda: s.map(5),
    lambda: s.apply('nothing'),
    lambda: s.replace([1, 2], [3]),
    lambda: s.fillna(),
    lambda: s.interpolate(method='zzz'),
    lambda: s.where([True]),
    lambda: s.clip('a'),
    lambda: s.dot([1]),
    lambda: s.unstack(),
    lambda: s.xs('q'),
    lambda: s.rename_axis(3).index.name,
    lambda: s.explode(5),
    lambda: int(s),
    lambda: float(pd.Series([1.5])),
    lambda: hash(s),
    lambda: s.item(),
]
for check in checks:
    try:
        print(check())
    except Exception as e:
        print(type(e).__name__, str(e).split('\n')[0])
