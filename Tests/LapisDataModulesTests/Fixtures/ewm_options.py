import numpy as np
import pandas as pd

s = pd.Series([1.0, 2.0, np.nan, 4.0, 3.0])
for kind in [{'span': 3}, {'com': 1}, {'halflife': 1}, {'alpha': 0.3}]:
    print(kind, s.ewm(**kind).mean().round(4).tolist(), s.ewm(adjust=False, **kind).mean().round(4).tolist())
print(s.ewm(span=3, min_periods=3).mean().round(4).tolist())
print(s.ewm(alpha=0.5, ignore_na=True).mean().round(4).tolist(), s.ewm(span=2).std().round(4).tolist())
print(s.ewm(span=2).var(bias=True).round(4).tolist(), s.ewm(span=2, adjust=False).var().round(4).tolist())
print(s.ewm(span=4).corr(s * 2).round(4).tolist(), s.ewm(span=4).cov(s).round(4).tolist())
df = pd.DataFrame({'a': [1.0, 2.0, 3.0], 'b': [3.0, 1.0, 2.0]})
print(df.ewm(span=2).mean().round(4), df.ewm(com=1)['a'].mean().round(4).tolist())
print(df.groupby([0, 0, 1])['a'].apply(lambda v: v.ewm(span=2).mean().iloc[-1]).round(4).tolist())
for bad in [lambda: s.ewm(), lambda: s.ewm(span=0.5), lambda: s.ewm(alpha=2), lambda: s.ewm(span=2, com=1), lambda: s.ewm(halflife=0), lambda: s.ewm(com=-1)]:
    try:
        bad()
    except ValueError as e:
        print(e)
