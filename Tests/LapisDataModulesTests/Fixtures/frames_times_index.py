import pandas as pd
df = pd.DataFrame({'v': range(6)}, index=pd.date_range('2021-01-30', periods=6, freq='D', name='day'))
print(df, df.loc['2021-02'], df.loc['2021-01-31':'2021-02-02'], df.loc['2021-02-01', 'v'])
df['month'] = df.index.month
df['name'] = df.index.day_name()
print(df.groupby('month').v.sum(), df[df.index > '2021-02-02'], df.index.min(), df.index[-1] - df.index[0])
print(df.resample('2D').v.sum(), df.v.rolling(2).mean().tolist(), df.shift(1).v.tolist(), df.reset_index().dtypes)
print(df.sort_index(ascending=False).head(2), df.first_valid_index(), df.asfreq('2D').v.tolist(), df.at[pd.Timestamp('2021-02-01'), 'v'])
df.info(memory_usage=False)
