import numpy as np
import pandas as pd

s = pd.Series(range(9), index=pd.date_range('2000-01-01', periods=9, freq='min'))
print(s.resample('3min').sum(), s.resample('3min', label='right').sum())
print(s.resample('3min', label='right', closed='right').sum())
print(s.resample('3min').agg(['sum', 'mean', 'max']), s.resample('3min').apply(lambda x: x.max() - x.min()))
print(s.resample('4min').ohlc())
print(s.resample('30s').asfreq()[0:3], s.resample('30s').ffill()[0:3], s.resample('30s').bfill()[0:3])
print(s.resample('30s').interpolate()[0:3])
df = pd.DataFrame({'price': [10.0, 11, 9, 13, 14, 18, 17, 19], 'volume': [50, 60, 40, 100, 50, 100, 40, 50]}, index=pd.date_range('2018-01-01', periods=8, freq='W'))
print(df.resample('ME').mean(), df.resample('ME').agg({'price': 'mean', 'volume': 'sum'}))
print(df.resample('ME')['price'].max(), df.resample('QE').agg(['min', 'max']))
d = df.reset_index().rename(columns={'index': 'when'})
print(d.resample('ME', on='when').sum(), d.groupby(pd.Grouper(key='when', freq='ME')).sum())
print(d.groupby(d['when'].dt.month)['price'].mean())
print(s.resample('D').count(), s.resample('2min').first(), s.resample('5min').size(), df.resample('YE').std())
print(s.resample('3min').nunique(), s.resample('3min', origin='end').sum())
for name, group in s.resample('4min'):
    print(name, group.tolist())
print(s.resample('3min').transform('sum').tolist(), s.resample('4min').quantile(0.5))
print(s.resample('3min', offset='1min').sum())
