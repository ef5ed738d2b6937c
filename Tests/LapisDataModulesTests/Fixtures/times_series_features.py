import numpy as np
import pandas as pd

idx = pd.date_range('2021-01-01', periods=60, freq='D')
ts = pd.Series(np.arange(60) % 7 + np.arange(60) / 10, index=idx, name='y')
df = ts.to_frame()
df['dow'] = df.index.dayofweek
df['month'] = df.index.month
df['weekend'] = df.index.dayofweek >= 5
df['lag1'] = df['y'].shift(1)
df['lag7'] = df['y'].shift(7)
df['ma7'] = df['y'].rolling(7).mean()
df['diff'] = df['y'].diff()
print(df.head(9).round(3), df.groupby('dow')['y'].mean().round(3), df.loc['2021-02'].shape)
print(df.loc['2021-01-10':'2021-01-12', 'y'].round(2), ts.resample('W').mean().round(3))
print(ts.resample('ME').agg(['min', 'max']).round(2))
print(ts['2021-01-05'].round(2), ts.loc['2021-02-25':].round(2), ts.idxmax(), ts.iloc[-1].round(2), ts.index[0])
print(ts.index[-1] - ts.index[0], ts.between_time('00:00', '00:00').shape, ts.first_valid_index())
print(ts.last_valid_index(), ts[ts > 10].index[:2])
train, test = ts[:'2021-02-15'], ts['2021-02-16':]
print(len(train), len(test), train.index.max(), test.index.min(), train.mean().round(3))
print((test - test.shift(1)).dropna().head(3).round(2), ts.asfreq('2D').head(3), ts.shift(2, freq='D').index[0])
print(ts.rolling('3D').sum().head(4).round(2), ts.expanding(5).mean().dropna().head(2).round(3))
print(df.reset_index().rename(columns={'index': 'date'}).head(2))
print(df['y'].groupby([df.index.year, df.index.month]).sum().round(2))
print(df.index.to_series().diff().dt.days.value_counts(), pd.infer_freq(df.index))
print(df.index.isocalendar().week.iloc[:3].tolist(), df.index.strftime('%b-%d')[:2].tolist())
print(df.index.is_month_start.sum(), df.resample('ME')['y'].count().to_dict())
print(df.index.quarter.unique().tolist(), df.index.normalize()[0], df.index.day_name()[:2].tolist())
print(ts.pct_change().iloc[1:3].round(2).tolist(), ts.autocorr(7).__round__(3), ts.cumsum().iloc[-1].round(2))
print(ts.ewm(span=7).mean().iloc[-1].round(3), ts.interpolate().isna().sum(), ts.dropna().shape)
