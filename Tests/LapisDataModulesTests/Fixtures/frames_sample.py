import pandas as pd
df = pd.DataFrame({'a': range(10), 'b': list('abcdefghij')})
print(df.sample(3, random_state=1))
print(df.sample(frac=0.4, random_state=42))
print(df.sample(frac=1, random_state=0).reset_index(drop=True))
print(df.sample(n=4, replace=True, random_state=3))
print(df.a.sample(3, random_state=5))
print(df.sample(n=2, weights='a', random_state=1))
print(df.sample(2, axis=1, random_state=1).columns.tolist())
try:
    df.sample(20)
except ValueError as e:
    print(e)
train = df.sample(frac=0.8, random_state=200)
test = df.drop(train.index)
print(train.index.tolist(), test.index.tolist())
