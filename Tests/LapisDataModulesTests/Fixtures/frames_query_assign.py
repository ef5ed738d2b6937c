import pandas as pd
df = pd.DataFrame({'age': [25, 40, 60], 'job': ['a', 'b', 'a'], 'my col': [1, 2, 3]})
print(df.query('age > 30'))
print(df.query('age > 20 and job == "a"'))
limit = 30
print(df.query('age < @limit'))
print(df.query('`my col` >= 2'), df.query('job in ["b", "c"]'), df.query('20 < age <= 40'))
print(df.eval('age * 2'), df.eval('double = age * 2'))
print(df.assign(x=1, y=lambda d: d.age + 1))
df.insert(1, 'mid', [7, 8, 9])
print(df)
try:
    df.insert(0, 'mid', 0)
except ValueError as e:
    print(e)
print(df.select_dtypes(include='number').columns.tolist(), df.select_dtypes(exclude=['object']).columns.tolist(), df.select_dtypes(include=['int64', 'object']).shape)
print(df.memory_usage(), df.memory_usage().sum(), df.pipe(lambda d: d.shape), df.filter(like='my').columns.tolist(), df.filter(['age']).columns.tolist())
for i, row in df.iterrows():
    print(i, row['age'], row.job)
for t in df.itertuples():
    print(t.Index, t.age, t[1])
for name, col in df.items():
    print(name, col.tolist())
print(list(df.itertuples(index=False))[0])
try:
    df['x'] = [1, 2]
except ValueError as e:
    print(e)
