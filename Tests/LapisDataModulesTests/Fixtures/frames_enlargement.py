import pandas as pd
df = pd.DataFrame({'a': [1, 2], 'b': ['x', 'y']})
df.loc[2] = [3, 'z']
df.loc[5] = {'a': 4, 'b': 'w'}
df.loc[len(df)] = pd.Series([7, 'v'], index=['a', 'b'])
print(df)
df.loc['total'] = [df.a.sum(), '-']
df['c'] = pd.Series([1.5], index=[2])
df[['d', 'e']] = 0
df[['f', 'g']] = pd.DataFrame({'p': [1, 2], 'q': [3, 4]})
print(df)
empty = pd.DataFrame(columns=['n', 'v'])
for i in range(3):
    empty.loc[i] = [i, i * 0.5]
print(empty, empty.dtypes)
blank = pd.DataFrame()
blank['x'] = [1, 2, 3]
blank['y'] = blank.x ** 2
print(blank)
try:
    df.iloc[99] = 1
except IndexError as error:
    print(error)
try:
    df.loc['new'] = [1, 2]
except ValueError as error:
    print(error)
