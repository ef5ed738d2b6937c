import pandas as pd
df = pd.DataFrame({'x': [1, 2], 'y': [3.0, None]}, index=pd.Index(['a', 'b'], name='row'))
print(df.stack())
print(df.stack(dropna=False), df.stack().unstack())
print(df.unstack())
m = pd.DataFrame({'v': [1, 2, 3], 'w': [4, 5, 6]}, index=pd.MultiIndex.from_tuples([('a', 'i'), ('a', 'j'), ('b', 'i')], names=['k', 'n']))
print(m.unstack(), m.unstack(0), m.unstack('n', fill_value=0))
print(m['v'].unstack(), m['v'].unstack(fill_value=-1))
print(m.stack(), m.unstack().stack(future_stack=True))
print(m.unstack().columns.tolist(), m.unstack()['v'], m.unstack().swaplevel(axis=1).sort_index(axis=1))
try:
    pd.DataFrame({'v': [1, 2]}, index=pd.MultiIndex.from_tuples([('a', 1), ('a', 1)])).unstack()
except ValueError as error:
    print(error)
