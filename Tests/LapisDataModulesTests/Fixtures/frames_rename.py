import pandas as pd
df = pd.DataFrame({'A': [1, 2], 'B': [3, 4]}, index=['r', 's'])
print(df.rename(columns={'A': 'a', 'zz': 'q'}), df.rename(index={'r': 'row'}), df.rename(columns=str.lower), df.rename(str.upper, axis='index'))
df.rename(columns={'A': 'first'}, inplace=True)
print(df, df.add_prefix('p_'), df.add_suffix('_s'), df.set_axis(['x', 'y'], axis=1))
df.columns = df.columns.str.replace('B', 'second')
print(df.columns.tolist(), df[df.columns[::-1]], df[sorted(df.columns)], df.T.reset_index(), df.reset_index().rename(columns={'index': 'id'}))
try:
    df.rename(columns={'zz': 'q'}, errors='raise')
except KeyError as e:
    print(e)
