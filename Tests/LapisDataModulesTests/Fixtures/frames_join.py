import pandas as pd
a = pd.DataFrame({'v': [1, 2, 3]}, index=['x', 'y', 'z'])
b = pd.DataFrame({'w': [10, 20, 30]}, index=['y', 'z', 'q'])
print(a.join(b))
print(a.join(b, how='inner'))
print(a.join(b, how='outer'))
print(a.join(b, how='right'))
print(a.join(pd.Series([7, 8, 9], index=['x', 'y', 'z'], name='s')))
c = pd.DataFrame({'key': ['y', 'q', 'n'], 'n': [1, 2, 3]})
print(c.join(b, on='key'))
print(a.join([b, a.rename(columns={'v': 'v2'})]))
print(a.join(a, lsuffix='_l', rsuffix='_r'))
try:
    a.join(a)
except ValueError as e:
    print(e)
