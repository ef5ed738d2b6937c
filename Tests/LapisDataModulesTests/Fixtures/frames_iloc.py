import pandas as pd
df = pd.DataFrame({'a': [1, 2, 3, 4], 'b': [0.5, 1.5, 2.5, 3.5], 'c': list('wxyz')}, index=list('pqrs'))
print(df.iloc[0])
print(df.iloc[-1, 0], df.iloc[1, 2])
print(df.iloc[1:3])
print(df.iloc[:, 1])
print(df.iloc[:, :-1])
print(df.iloc[[0, 2], [0, 2]])
print(df.iloc[::2, 1:])
print(df.iloc[:, [0]])
print(df.iloc[[True, False, True, False]])
print(df.iloc[0:1, 0], df.iloc[2]['c'])
df.iloc[0, 0] = 100
df.iloc[1:3, 1] = 9.5
df.iloc[3] = [7, 8.0, 'k']
print(df)
for bad in (lambda: df.iloc[10], lambda: df.iloc[0, 9], lambda: df.iloc['a'], lambda: df.iloc[[9]]):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
