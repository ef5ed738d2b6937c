import pandas as pd
df = pd.DataFrame({'year': [2012, 2014, 2013], 'month': [1, 4, 7], 'sale': [55, 40, 84]})
print(df.set_index('month'))
print(df.set_index(['year', 'month']))
print(df.set_index('month', drop=False))
print(df.set_index('month', append=True))
print(df.set_index([pd.Index([1, 2, 3], name='n'), 'year']))
print(df.set_index(df['month'] * 2), df.set_index([['p', 'q', 'r']]))
df.set_index('year', inplace=True, verify_integrity=True)
print(df.index.name, df.loc[2014, 'sale'])
for bad in [lambda: df.set_index('zz'), lambda: df.set_index(['month', 'zz', 'y']), lambda: pd.DataFrame({'a': [1, 1]}).set_index('a', verify_integrity=True), lambda: df.set_index([[1, 2]])]:
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
