import numpy as np
import pandas as pd

df = pd.DataFrame({'a': [1, 2, 3], 'b': list('xyz')}, index=['r1', 'r2', 'r3'])
print(df.index, df.columns, df.index.tolist(), list(df.columns), df.columns.values, df.index.name)
print(df.columns.tolist() == ['a', 'b'], 'a' in df.columns, 'r1' in df.index, df.columns.get_loc('b'))
df.index.name = 'row'
df.columns.name = 'col'
print(df, df.index, df.columns, df.index.names, df.rename_axis('new').index.name)
print(df.reset_index().columns.tolist())
df.index = [10, 20, 30]
df.columns = ['A', 'B']
print(df, df.index.dtype, df.columns.dtype, df.index[0], df.index[-1], df.index.max(), df.index + 1)
print(df.index.map(lambda i: i // 10), df.columns.str.lower().tolist(), df.columns.map(str.upper).tolist())
print(df.columns + '_x')
print(df.columns.difference(['A']).tolist(), df.columns.drop('B').tolist())
print(df.columns.intersection(['B', 'C']).tolist(), df.columns.union(['C']).tolist(), df.columns.isin(['A']))
print(df.columns[df.columns != 'A'].tolist(), df.columns.insert(0, 'id').tolist())
print([c for c in df.columns if c != 'B'], df.index.isin([10, 30]))
print(type(df.index).__name__, type(pd.DataFrame([1]).index).__name__)
print(type(pd.Series([1], index=pd.to_datetime(['2020-01-01'])).index).__name__, isinstance(df.index, pd.Index))
print(isinstance(pd.RangeIndex(2), pd.Index), df.index.is_unique, df.index.shape, df.index.size)
print(len(df.columns), df.index.equals(pd.Index([10, 20, 30])), df.index.has_duplicates, df.index.nunique())
print(df.index.empty)
try:
    df.index = [1, 2]
except ValueError as e:
    print(e)
try:
    df.columns = ['A']
except ValueError as e:
    print(e)
print(pd.Index([3, 1, 2]).sort_values().tolist(), pd.Index(['b', 'a']).argsort())
print(pd.Index([1, 2, 2]).value_counts(), pd.Index([1, None]), pd.Index(['a', None]))
print(pd.Index([1, 2], name='n').to_frame(), pd.Index([1, 2]).astype(str), pd.Index([1.0, 2.0]).astype(int))
print(pd.Index(np.arange(3)), pd.Index([True, False]).dtype, pd.Index(range(3)), pd.Index([(1, 'a'), (2, 'b')]))
