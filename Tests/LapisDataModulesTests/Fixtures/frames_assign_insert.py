import pandas as pd
df = pd.DataFrame({'t': [10.0, 20.0, 30.0]}, index=list('abc'))
print(df.assign(f=lambda d: d.t * 9 / 5 + 32, k=lambda d: d['f'] + 1))
print(df.assign(**{'two words': [1, 2, 3]}, z=0))
df.insert(0, 'first', ['x', 'y', 'z'])
df.insert(2, 'last', pd.Series([1, 2], index=['c', 'a']))
print(df)
df.insert(len(df.columns), 'dup', 1)
df.insert(1, 'dup', 2, allow_duplicates=True)
print(df, df['dup'].shape)
popped = df.pop('first')
print(popped, df.columns.tolist())
for bad in [lambda: df.insert(0, 't', 1), lambda: df.insert(9, 'n', 1), lambda: df.pop('none'), lambda: df.insert(0, 'n', [1, 2]), lambda: df.assign(n=[1])]:
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
