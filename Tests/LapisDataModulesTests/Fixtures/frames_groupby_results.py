import pandas as pd
import numpy as np
df = pd.DataFrame({'g': ['a', 'b', 'a', 'c'], 'h': [1, 1, 2, 2], 'v': [1.0, 2.0, 3.0, np.nan], 'n': [10, 20, 30, 40]})
print(df.groupby('g').mean(numeric_only=True), df.groupby('g', as_index=False)['v'].sum(), df.groupby(['g', 'h']).size(), sep='\n')
print(df.groupby('g').agg({'v': 'mean', 'n': ['min', 'max']}), df.groupby('g')[['v', 'n']].sum(), sep='\n')
df['share'] = df['n'] / df.groupby('h')['n'].transform('sum')
df['rank'] = df.groupby('h')['n'].rank(ascending=False)
print(df, df.groupby('g').apply(lambda d: d.n.sum()), df.groupby('h').head(1), sep='\n')
print(df.groupby('g').get_group('a'), df.groupby('g').ngroups, sep='\n')
print(df.groupby('g').filter(lambda d: len(d) > 1), df.groupby('h').cumcount().tolist(), df.groupby('g').first(), sep='\n')
print(df.groupby('g')['v'].agg(['mean', 'count']).reset_index(), df.groupby('h').describe().shape)
