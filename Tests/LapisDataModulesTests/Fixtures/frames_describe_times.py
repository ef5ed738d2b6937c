import pandas as pd
df = pd.DataFrame({'d': pd.to_datetime(['2020-01-01', '2020-01-03', None]), 'n': [1.0, 2.0, 3.0], 's': ['a', 'a', 'b'], 't': pd.to_timedelta([1, 2, 3], unit='D')})
print(df[['d', 'n']].describe(), df[['d']].describe(), df.describe(include='all'), df.describe(include=['object']), df[['t']].describe(), sep='\n')
print(df.min(numeric_only=True).tolist(), df['d'].min(), df['d'].max() - df['d'].min(), df['t'].sum(), df['d'].describe(), sep='\n')
print(df.nunique().tolist(), df.isna().sum().tolist(), df.sort_values('d', ascending=False).index.tolist(), df.d.dt.strftime('%d/%m').tolist(), df.dtypes, sep='\n')
