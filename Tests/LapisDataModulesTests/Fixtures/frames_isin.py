import pandas as pd
df = pd.DataFrame({'a': [1, 2, 3], 'b': ['x', 'y', 'z']})
print(df.isin([1, 'x']))
print(df.isin({'a': [1, 3], 'zz': [1]}))
print(df.isin(pd.DataFrame({'a': [1, 0, 3], 'b': ['q', 'y', 'z']})))
print(df.isin(pd.Series([1, 9, 3])))
print(df[df['b'].isin(['x', 'z'])], df[~df.a.isin([2])].index.tolist(), df[df.isin([2, 'y']).any(axis=1)])
for bad in [lambda: df.isin('x'), lambda: df.isin(1)]:
    try:
        bad()
    except TypeError as error:
        print(error)
