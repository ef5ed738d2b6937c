import pandas as pd
import numpy as np
df = pd.DataFrame({'age': [5, 17, 18, 40, 66, np.nan], 'fare': [0, 7.25, 512.3, 26.0, 8.05, 13.0]})
df['group'] = pd.cut(df['age'], bins=[0, 12, 18, 65, 120], labels=['child', 'teen', 'adult', 'old'])
df['q'] = pd.qcut(df['fare'], 3, labels=False)
df['minor'] = (df['age'] < 18).astype(int)
df['fare_log'] = np.log1p(df['fare']).round(3)
df['level'] = df['fare'].apply(lambda f: 'high' if f > 100 else ('mid' if f > 10 else 'low'))
df['missing_age'] = df.age.isna()
print(df, df.dtypes, pd.crosstab(df['level'], df['group']), df.groupby('group', observed=False)['fare'].mean().round(2), sep='\n')
print(pd.cut(df.fare, 2).value_counts(sort=False), df.group.cat.categories.tolist(), df['group'].isna().sum(), df.pivot_table(index='level', values='fare', aggfunc=['min', 'max', 'count']), df.level.map({'low': 0, 'mid': 1, 'high': 2}).tolist(), pd.get_dummies(df.level, prefix='lv', drop_first=True).columns.tolist(), sep='\n')
