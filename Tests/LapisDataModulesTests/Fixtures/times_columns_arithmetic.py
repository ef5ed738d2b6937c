import datetime
import numpy as np
import pandas as pd

df = pd.DataFrame({'start': pd.to_datetime(['2020-01-01 00:00', '2020-02-15 12:00']), 'end': pd.to_datetime(['2020-01-10', '2020-03-01'])})
df['span'] = df['end'] - df['start']
df['days'] = df['span'].dt.days
df['hours'] = df['span'].dt.total_seconds() / 3600
print(df, df.dtypes, df['span'].mean(), df['span'].sum(), df['span'].max(), df['span'] > pd.Timedelta(days=10))
print(df['span'] / pd.Timedelta(days=1), df['days'].tolist())
print(df['start'] + pd.Timedelta(days=1), df['start'] + pd.to_timedelta(df['days'], unit='D'))
print(df['start'] - datetime.timedelta(hours=6), df['start'] + pd.DateOffset(months=1))
print(df['start'].dt.to_period('M').astype(str).tolist())
now = pd.Timestamp('2021-06-15')
birth = pd.Series(pd.to_datetime(['1990-06-16', '2000-01-01']))
print(((now - birth).dt.days // 365).tolist(), ((now - birth).dt.days / 365.25).round(1).tolist())
print((now.year - birth.dt.year).tolist(), now - birth[0], (now - birth[0]).days, birth.dt.month.eq(6).tolist())
print(df['start'].dt.dayofweek.tolist(), (df['start'].dt.dayofweek >= 5).tolist())
print(df['start'].dt.is_month_start.tolist(), df['end'].dt.isocalendar().week.tolist())
print(np.sin(2 * np.pi * df['start'].dt.hour / 24).round(3).tolist())
print(df['start'].dt.hour.between(9, 17).tolist())
print(df[df['start'].between('2020-02-01', '2020-12-31')].index.tolist())
print(df.set_index('start').loc['2020-02':].shape, df['start'].astype('int64').tolist())
print((df['start'].astype('int64') // 10**9).tolist())
print(pd.to_datetime(df['start'].astype('int64')).equals(df['start']), df['start'].dt.floor('D').tolist())
print(df['start'].dt.time.tolist(), df['start'].dt.day.tolist())
print(df['start'].apply(lambda t: t.strftime('%b %d')).tolist())
