import pandas as pd
import numpy as np
df = pd.DataFrame({'city': ['A', 'A', 'B', 'B', 'A'], 'year': [1, 2, 1, 2, 1], 'v': [10, 20, 30, 40, 50], 'w': [1.0, 2.0, 3.0, 4.0, 5.0]})
print(df.pivot_table(index='city', columns='year', values='v'))
print(df.pivot_table(index='city', values='v', aggfunc='sum'))
print(pd.pivot_table(df, index='city', columns='year', values='v', aggfunc='sum', fill_value=0))
print(df.pivot_table(index='city', values=['v', 'w'], aggfunc='mean'))
print(df.pivot_table(index=['city', 'year'], values='v', aggfunc='count'))
print(df.pivot_table(index='city', values='v', aggfunc=['min', 'max']))
print(df.pivot_table(index='city', columns='year', values='v', aggfunc='sum', margins=True))
print(df.pivot_table(index='city', aggfunc=np.mean))
print(df.drop_duplicates(['city', 'year']).pivot(index='city', columns='year', values='v'))
print(df.drop_duplicates(['city', 'year']).pivot(index='city', columns='year'))
print(df.melt(id_vars='city', value_vars=['v', 'w']))
print(pd.melt(df[['v', 'w']]).head(3), df.melt(id_vars=['city', 'year'], var_name='name', value_name='val').tail(2))
print(df.set_index(['city', 'year'])['v'].head(3), df[['v', 'w']].head(2).stack())
try:
    df.pivot(index='city', columns='year', values='v')
except ValueError as e:
    print(e)
