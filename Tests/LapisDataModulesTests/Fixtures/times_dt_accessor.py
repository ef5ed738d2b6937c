import pandas as pd
df = pd.DataFrame({'when': pd.to_datetime(['2020-01-31 10:00', '2021-06-15 23:59', '2019-12-01 00:00']), 'v': [1, 2, 3]})
df['year'] = df['when'].dt.year
df['month'] = df.when.dt.month
df['dow'] = df.when.dt.dayofweek
df['name'] = df.when.dt.day_name()
print(df)
print(df.dtypes)
print(df.when.dt.date, df.when.dt.hour, df.when.dt.strftime('%Y/%m'), df.when.dt.quarter.tolist())
print(df.when.dt.normalize(), df.when.dt.is_month_end, df.when.dt.month_name().tolist(), df.when.dt.floor('D').tolist()[0])
print(df[df.when > '2020-01-01'])
print(df.sort_values('when').when.tolist()[0], df.groupby(df.when.dt.year)['v'].sum())
df.info()
print(df.describe())
try:
    df.v.dt.year
except AttributeError as e:
    print(e)
