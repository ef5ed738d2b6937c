import pandas as pd
a = pd.DataFrame({'x': [1, 2], 'y': ['p', 'q']})
b = pd.DataFrame({'x': [3], 'z': [0.5]})
print(pd.concat([a, b]))
print(pd.concat([a, b], ignore_index=True))
print(pd.concat([a, b], axis=1))
print(pd.concat([a, a], keys=['first', 'second']))
print(pd.concat([a, b], join='inner'))
print(pd.concat([a['x'], a['y']], axis=1))
print(pd.concat([pd.Series([1, 2]), pd.Series([3])]))
print(pd.concat([pd.Series([1, 2], name='s'), pd.Series([3, 4], name='t')], axis=1))
print(pd.concat({'m': a, 'n': b}))
print(pd.concat([a, b], sort=True))
print(pd.concat([a, pd.Series([9, 8], name='w')], axis=1))
try:
    pd.concat([])
except ValueError as e:
    print(e)
try:
    pd.concat([a, 5])
except TypeError as e:
    print(e)
print(pd.concat([a, pd.DataFrame()]).shape)
