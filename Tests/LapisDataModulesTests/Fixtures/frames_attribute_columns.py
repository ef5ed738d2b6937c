import pandas as pd
df = pd.DataFrame({'age': [30, 40], 'job': ['a', 'b'], 'size': [1, 2], 'my col': [3, 4]})
print(df.age)
df.age = df.age + 1
print(df.age.tolist(), df.size, df['size'].tolist())
df['marital'] = 'x'
print(df.marital.tolist())
df.job = df.job.apply(lambda s: s.upper())
print(df)
for name in ('nope', 'my_col'):
    try:
        getattr(df, name)
    except AttributeError as e:
        print(e)
print(hasattr(df, 'age'), hasattr(df, 'zzz'))
try:
    df['nope']
except KeyError as e:
    print(repr(e))
