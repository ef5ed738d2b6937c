import pandas as pd
df = pd.DataFrame({'age': [25, 40, 60, 18], 'job': ['a', 'b', 'a', 'c'], 'bal': [1.0, -2.0, 3.5, 0.0]})
print(df[df['age'] > 30])
print(df[(df.age > 20) & (df.job == 'a')])
print(df[(df.age < 20) | (df.bal < 0)])
print(df[~(df.job == 'a')])
print(df[df.job.isin(['b', 'c'])])
print(df[df.age.between(20, 50)])
print((df.age > 30).sum(), (df.job == 'a').mean(), (df.bal > 0).any(), (df.age > 10).all())
print(df[df.age > 100])
print(df[[True, False, True, False]])
print(df[df[['age', 'bal']] > 2])
print(df[['age', 'bal']] > 20)
print(df[df.job.str.startswith('a') & df.bal.notnull()])
df[df['age'] > 30]
try:
    if df.age > 3: pass
except ValueError as e:
    print(e)
try:
    if df: pass
except ValueError as e:
    print(e)
