import pandas as pd
df = pd.DataFrame({'a': [1, 2], 'b': [3, 4]}, index=['x', 'y'])
tries = [lambda: df['c'], lambda: df[['a', 'c']], lambda: df[['c', 'd']], lambda: df.loc['z'], lambda: df.loc[['x', 'z']], lambda: df.loc[['p', 'q']],
    lambda: df.loc['x', 'c'], lambda: df.loc[:, ['a', 'c']], lambda: df.iloc[5], lambda: df.iloc[:, 7], lambda: df.iloc[[0, 9]], lambda: df.iloc['x'],
    lambda: df.drop('c', axis=1), lambda: df.drop(columns=['a', 'c']), lambda: df.drop('z'), lambda: df.drop(['x', 'z'], axis=0), lambda: df.groupby('zz'),
    lambda: df.sort_values('zz'), lambda: df.set_index('zz'), lambda: df.drop(), lambda: df.a['zz'], lambda: df[0], lambda: df.iloc[0.5], lambda: df.xs('q'), lambda: df.iloc[0, 9],
    lambda: df.loc[0:1], lambda: df['a':'c'], lambda: df.head('x'), lambda: df.astype({'zz': int}), lambda: df.rename(columns={'q': 'r'}, errors='raise')]
for number, call in enumerate(tries):
    try:
        call()
        print(number, 'no error')
    except Exception as error:
        print(number, type(error).__name__, '|', error)
