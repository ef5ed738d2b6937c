import numpy as np
import pandas as pd

s = pd.Series(pd.to_datetime(['2020-01-01', None, '2020-03-01']))
print(s, s.isna().tolist(), s.min(), s.max(), s.dropna().tolist(), s.fillna(pd.Timestamp('2020-02-01')))
print(s.dt.month.tolist(), s.count(), s.nunique())
print(pd.NaT, pd.isna(pd.NaT), pd.NaT == pd.NaT, pd.NaT.year if hasattr(pd.NaT, 'year') else '', s[1])
print(s[1] is pd.NaT, pd.Timestamp(None) is pd.NaT, pd.Timestamp('NaT'))
print((s - pd.Timestamp('2020-01-01')).tolist(), (s > '2020-01-15').tolist())
print(s.sort_values(ascending=False).index.tolist(), s.dt.strftime('%Y').tolist())
print(s.dt.year.fillna(0).astype(int).tolist(), s.diff().isna().tolist())
print(s.ffill().tolist(), s.bfill()[1], s.where(s.notna(), pd.Timestamp('1999-01-01')).tolist())
print(s.astype(str).tolist(), s.mean(), s.median(), s.quantile(0.5), s.mode()[0], s.rank().tolist())
print(pd.to_datetime(['2020-01-01', 'x'], errors='coerce').isna().sum(), pd.to_timedelta(['1D', None]))
print(pd.Series([pd.NaT, pd.NaT]).dtype, pd.Series([pd.Timestamp('2020-01-01'), None]).tolist())
print(s.unique().shape, s.duplicated().tolist(), s.isin([pd.Timestamp('2020-01-01')]).tolist())
print(s.map(lambda t: t.day).tolist(), s.apply(lambda t: t.isoformat() if pd.notna(t) else '').tolist())
print(s.dt.normalize().equals(s), s.value_counts(dropna=False).tolist(), s.groupby(s.dt.month).size())
print(s.shift(1).tolist(), s.between('2020-01-01', '2020-01-31').tolist(), s.to_frame('t').dropna().shape)
