import pandas as pd
df = pd.DataFrame({'age': [15, 25, 45, 70, 30], 'pay': [0, 10, 20, 5, 15], 'sex': ['m', 'f', 'f', 'm', 'm']})
df['band'] = pd.cut(df['age'], [0, 18, 40, 60, 100], labels=['kid', 'adult', 'mid', 'old'])
print(df, df['band'].value_counts(), df['band'].value_counts(sort=False), df.groupby('band', observed=False)['pay'].mean(), df.groupby('band', observed=True).pay.sum(), sep='\n')
print(df.pivot_table(index='band', values='pay', aggfunc='mean', observed=False), pd.crosstab(df['band'], df['sex']), df.sort_values('band')['band'].tolist(), df['band'].cat.codes.tolist(), sep='\n')
print(df[df.band == 'adult'], df['band'].astype(str).tolist(), df.band.dtype, pd.get_dummies(df['band']).sum().to_dict(), df.band.isin(['kid', 'old']).tolist(), sep='\n')
