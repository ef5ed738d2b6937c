import pandas as pd
df = pd.DataFrame({'a': [1, 1, 2, 1, None, None], 'b': ['x', 'x', 'y', 'z', 'w', 'w']})
print(df.duplicated())
print(df.duplicated(keep='last').tolist(), df.duplicated(keep=False).tolist(), df.duplicated('a').tolist())
print(df.drop_duplicates())
print(df.drop_duplicates(subset=['a'], keep='last'))
print(df.drop_duplicates(subset='b', keep=False, ignore_index=True))
df.drop_duplicates(inplace=True)
print(len(df))
for bad in [lambda: df.drop_duplicates(subset='zz'), lambda: df.duplicated(keep='some')]:
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
