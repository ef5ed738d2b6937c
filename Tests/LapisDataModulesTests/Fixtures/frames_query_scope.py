import pandas as pd
df = pd.DataFrame({'a': [1, 2, 3], 'b': [3, 2, 1]}, index=pd.Index([10, 20, 30], name='key'))
def above(frame, limit):
    bounds = {'low': limit}
    return frame.query('a > @limit and b < @bounds["low"] + 2')
print(above(df, 1))
least = {'a': 2}
print(df.query('a >= @least["a"]'))
print(df.query('key > 10 and a == b'))
print(df.query('a == 2', inplace=False).loc[20, 'b'])
for step in range(2):
    print(len(df.query('b > @step + 1')))
df.query('a < 3', inplace=True)
print(df)

