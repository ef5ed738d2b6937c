import numpy as np
import pandas as pd

s = pd.Series([1.0, 3.0, np.nan, 4.0, 8.0, 2.0])
print(s.rolling(2).sum(), s.rolling(3, min_periods=1).mean(), s.rolling(3, center=True).mean().tolist())
print(s.rolling(3, min_periods=1).count().tolist())
for name in ['min', 'max', 'median', 'std', 'var']:
    print(name, getattr(s.rolling(3, min_periods=2), name)().round(4).tolist())
print(s.rolling(2).apply(lambda x: x.sum() * 2).tolist(), s.rolling(2).apply(np.mean, raw=True).tolist())
print(s.rolling(3, min_periods=1).agg(['sum', 'mean']))
print(s.rolling(3, min_periods=1).quantile(0.5).tolist(), s.rolling(3, min_periods=1).skew().tolist())
print(s.rolling(3, min_periods=1).sem().round(4).tolist())
print(s.rolling(3, closed='left', min_periods=1).sum().tolist())
t = pd.Series([2.0, 1.0, 5.0, 9.0, 6.0, 3.0])
print(t.rolling(3).corr(s.fillna(2)).round(4).tolist(), t.rolling(3).cov(s.fillna(2)).round(4).tolist())
print(t.rolling(3).rank().tolist())
print(t.expanding().mean().tolist(), t.expanding(3).sum().tolist(), t.expanding().max().tolist())
print(t.expanding().std().round(4).tolist(), t.expanding().agg(['min', 'max']))
print(t.ewm(span=3).mean().round(4).tolist(), t.ewm(alpha=0.5, adjust=False).mean().tolist())
print(t.ewm(com=1).std().round(4).tolist(), t.ewm(halflife=2).mean().round(4).tolist())
print(s.ewm(alpha=0.5, ignore_na=True).mean().round(4).tolist(), t.ewm(span=3).var().round(4).tolist())
df = pd.DataFrame({'a': t, 'b': t * 2})
print(df.rolling(2).sum(), df.rolling(2)['a'].mean().tolist(), df.rolling(2).agg({'a': 'sum', 'b': 'mean'}))
print(df.expanding().sum().tail(1))
d = pd.Series([1, 2, 3, 4], index=pd.to_datetime(['2020-01-01', '2020-01-02', '2020-01-05', '2020-01-06']))
print(d.rolling('2D').sum(), d.rolling('3D').mean().tolist())
try:
    s.rolling(-1)
except ValueError as e:
    print(e)
try:
    s.rolling(2, min_periods=3)
except ValueError as e:
    print(e)
print(len(list(s.rolling(2))), s.rolling(2))
print(s.rolling(3).cov(pd.Series([2.0, 1.0, 4.0, 3.0, 5.0, 6.0], name="other")))
