import pandas as pd
import numpy as np
df = pd.DataFrame({'size': ['S', 'M', 'L', None], 'color': ['red', 'blue', 'red', 'green'], 'n': [1, 2, 3, 4]})
df['code'] = df['size'].map({'S': 1, 'M': 2, 'L': 3})
df['is_red'] = (df['color'] == 'red').astype(int)
df['pair'] = df.apply(lambda r: f"{r['color']}-{r['n']}", axis=1)
df['clip'] = df['n'].where(df['n'] < 3, 3)
df[['first', 'rest']] = df['color'].apply(lambda s: pd.Series([s[0], s[1:]]))
df['cat'] = df['color'].astype('category').cat.codes
codes, uniques = pd.factorize(df['color'])
print(df, codes, uniques, sep='\n')
df['color'] = df['color'].replace({'red': 'R', 'blue': 'B'})
df.loc[df['color'] == 'R', ['n', 'code']] = [0, -1]
print(df[['color', 'n', 'code', 'clip']], df['size'].unique(), df['size'].nunique(dropna=False))
for column in ['size', 'color']:
    df[column + '_len'] = df[column].str.len()
print(df.filter(like='_len'), df.columns.tolist())
print(np.where(df['n'] > 1, 'many', 'few'), df['n'].apply(lambda v, k: v * k, k=2).tolist(), df['n'].agg(['sum', 'mean']).to_dict())
