import numpy as np
import pandas as pd

s = pd.Series(range(90), index=pd.date_range('2020-01-01', periods=90))
print(s['2020-02'].sum(), s.loc['2020-03'].head(2), s['2020-01-05'], s.loc['2020-01-30':'2020-02-02'])
print(len(s['2020']))
df = pd.DataFrame({'v': range(48)}, index=pd.date_range('2020-01-01', periods=48, freq='h'))
print(df.loc['2020-01-02'].head(2), df.loc['2020-01-01 22:00':'2020-01-02 01'], df['2020-01-02 20:00':].shape)
print(df.loc['2020-01-01 05:00', 'v'])
print(s[:'2020-01-03'].tolist(), s[s.index > '2020-03-28'].tolist(), s[s.index.month == 2].sum())
print(df.between_time('01:00', '02:00'), df.at_time('03:00'))
print(s.truncate(before='2020-03-29').tolist(), s.loc[pd.Timestamp('2020-01-02')])
print(pd.Timestamp('2020-01-02') in s.index, '2020-01-02' in s.index)
try:
    s['2021-01-01']
except KeyError as e:
    print(e)
print(s.asfreq('W').head(2), s.resample('ME').sum(), s.index.get_loc('2020-01-03'), s.loc[:'2020-01-02'].index)
