import pandas as pd
df = pd.DataFrame({'q1': [10, 20], 'q2': [30, 40]}, index=['north', 'south'])
df['total'] = df.sum(axis=1)
df.loc['all'] = df.sum()
print(df)
df.loc[:, 'share'] = (df['total'] / df.loc['all', 'total'] * 100).round(1)
df['label'] = df.index + ': ' + df['share'].astype(str) + '%'
print(df, df.dtypes)
print(df[['q1', 'q2']].div(df['total'], axis=0).round(3), df[['q1', 'q2']].mean().round(1).tolist(), df.drop('all')[['q1', 'q2']].max(axis=1))
print(df.iloc[:-1, :2].stack().reset_index().rename(columns={'level_0': 'region', 'level_1': 'quarter', 0: 'sales'}))
print(df[['q1', 'q2']].apply(lambda r: r / r.sum(), axis=1).round(2), df.q1.pct_change().round(2).tolist(), df[['q1']].rank().q1.tolist())
