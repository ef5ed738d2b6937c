import pandas as pd
df = pd.DataFrame({'a': [1, 2]})
for call in [lambda: df.head(rows=1), lambda: df.drop(column='a'), lambda: df.sort_values(), lambda: df.fillna(values=0), lambda: df.merge(df, onn='a'), lambda: df.apply(), lambda: df.rename(colums={'a': 'b'}), lambda: df.mean(axes=1)]:
    try:
        call()
        print('no error')
    except TypeError as error:
        print('TypeError', str(error).split('(')[0].split('.')[-1])
print(hasattr(df, 'a'), hasattr(df, 'zzz'), 'a' in df.columns, df.get('zzz') is None, callable(df.head), isinstance(df, pd.DataFrame), isinstance(df.a, pd.Series), type(df).__name__, df.ndim, df.a.ndim, len(df.columns))
try:
    df.aa
except AttributeError as error:
    print(error)
df.new_attribute = 5
print(df.columns.tolist(), df.new_attribute)
del df['a']
print(df.shape, df.empty, df.index.tolist())
