import pandas as pd
a = pd.DataFrame({'k': ['x', 'y', 'z'], 'v': [1, 2, 3]})
b = pd.DataFrame({'k': ['y', 'z', 'z', 'w'], 'v': [20, 30, 31, 40], 'u': list('pqrs')})
print(a.merge(b, on='k'))
print(pd.merge(a, b, on='k', how='left'))
print(pd.merge(a, b, on='k', how='right'))
print(pd.merge(a, b, on='k', how='outer'))
print(a.merge(b, on='k', suffixes=('_l', '_r')))
print(a.merge(b, left_on='v', right_on='v', how='outer'))
print(a.merge(b, on='k', how='outer', indicator=True))
print(a.merge(b.rename(columns={'k': 'kk'}), left_on='k', right_on='kk'))
print(a.set_index('k').merge(b, left_index=True, right_on='k'))
print(a.merge(b, on=['k', 'v'], how='outer'))
print(a.merge(b))
print(a.merge(pd.DataFrame({'q': [1, 2]}), how='cross'))
try:
    a.merge(b, on='zz')
except KeyError as e:
    print(repr(e))
try:
    a.merge(pd.DataFrame({'q': [1]}))
except Exception as e:
    print(type(e).__name__, e)
