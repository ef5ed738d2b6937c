import pandas as pd
df = pd.DataFrame({'a': [1, 2, 3], 'b': [4, 5, 6], 'c': list('xyz')}, index=['r', 's', 't'])
print(df.drop('a', axis=1))
print(df.drop(['a', 'c'], axis='columns'))
print(df.drop(columns=['b']))
print(df.drop(columns='b'))
print(df.drop('s'))
print(df.drop(['r', 't'], axis=0))
print(df.drop(index='r', columns='a'))
print(df.drop(labels=['zz', 'a'], axis=1, errors='ignore'))
print(df.drop(df.columns[0], axis=1))
print(df.drop(df[df.a > 2].index))
df.drop('c', inplace=True, axis=1)
print(df)
for bad in (lambda: df.drop('zz', axis=1), lambda: df.drop(['zz', 'yy'], axis=1), lambda: df.drop('q'), lambda: df.drop(columns=['a', 'w']), lambda: df.drop()):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
