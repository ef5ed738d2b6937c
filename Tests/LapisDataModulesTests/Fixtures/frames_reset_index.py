import pandas as pd
df = pd.DataFrame({'v': [1, 2, 3]}, index=pd.MultiIndex.from_tuples([('a', 1), ('a', 2), ('b', 1)], names=['k', 'n']))
print(df.reset_index())
print(df.reset_index(level='n'), df.reset_index(level=0, drop=True), df.reset_index('k', names='key'))
print(df.reset_index(names=['one', 'two']).columns.tolist())
s = pd.DataFrame({'x': [5, 6]}, index=['p', 'q'])
print(s.reset_index(), s.reset_index(drop=True), s.reset_index(names='id'), s.rename_axis('letter').reset_index())
s['index'] = 0
print(s.reset_index())
s.reset_index(drop=True, inplace=True)
print(s)
try:
    pd.DataFrame({'k': [1]}, index=pd.Index([2], name='k')).reset_index()
except ValueError as error:
    print(error)
try:
    df.reset_index(level='zz')
except KeyError as error:
    print(error)
wide = pd.DataFrame([[1, 2]], columns=pd.MultiIndex.from_product([['a'], ['x', 'y']]), index=pd.Index(['r'], name='k'))
print(wide.reset_index())
