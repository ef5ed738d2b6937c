import pandas as pd
df = pd.DataFrame({'when': pd.to_datetime(['2021-01-01', '2021-01-15', '2021-02-01', '2022-01-01']), 'v': [1, 2, 3, 4], 'k': ['a', 'b', 'a', 'b']})
print(df.groupby(df['when'].dt.year)['v'].sum(), df.groupby([df.when.dt.year, df.when.dt.month]).v.sum(), df.groupby(df.when.dt.to_period('M')).size() if False else '', df.set_index('when').groupby('k').v.sum(), sep='\n')
print(df.set_index('when').loc['2021'], df[df.when.between('2021-01-10', '2021-12-31')], df[(df.when >= '2021-02-01') & (df.k == 'a')], df.when.max(), df.sort_values('when', ascending=False).v.tolist(), sep='\n')
df['days'] = (df['when'] - df['when'].min()).dt.days
df['weekday'] = df.when.dt.day_name()
df['ym'] = df.when.dt.strftime('%Y-%m')
print(df, df.set_index('when').resample('YE').v.sum() if False else '', df.groupby('ym')['v'].agg(['sum', 'count']), df.pivot_table(index='ym', columns='k', values='v', aggfunc='sum', fill_value=0), sep='\n')
