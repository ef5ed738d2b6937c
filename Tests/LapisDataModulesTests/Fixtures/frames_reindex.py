import pandas as pd
df = pd.DataFrame({'a': [1, 2, 3], 'b': ['x', 'y', 'z']}, index=[0, 2, 4])
print(df.reindex([4, 0, 1]))
print(df.reindex([0, 1, 2], fill_value=0))
print(df.reindex(range(5), method='ffill'), df.reindex(range(5), method='bfill'), df.reindex([1, 3, 9], method='nearest'))
print(df.reindex(columns=['b', 'c', 'a']), df.reindex(['b'], axis=1), df.reindex(columns=['b', 'zz'], fill_value='-'))
print(df.reindex(index=[0, 9], columns=['a', 'q']))
print(df.reindex(range(6), method='ffill', limit=1))
other = pd.DataFrame(0, index=[2, 0], columns=['b'])
print(df.reindex_like(other))
try:
    pd.DataFrame({'a': [1, 2]}, index=[0, 0]).reindex([0, 1])
except ValueError as error:
    print(error)
