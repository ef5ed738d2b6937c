import pandas as pd
a = pd.DataFrame({'x': [1, 2], 'y': ['a', 'b']})
b = pd.DataFrame({'x': [3], 'z': [True]}, index=[5])
print(pd.concat([a, b]))
print(pd.concat([a, b], join='inner'), pd.concat([a, b], ignore_index=True))
print(pd.concat([a, b], keys=['first', 'second']), pd.concat({'p': a, 'q': b}, names=['part', 'row']))
print(pd.concat([a, b], axis=1), pd.concat([a, b.reset_index(drop=True)], axis=1, join='inner'))
print(pd.concat([a, a], axis=1, keys=['l', 'r']), pd.concat([a.x, a.y], axis=1, keys=['one', 'two']))
print(pd.concat([a.x, b.x]), pd.concat([a.x, b.x], keys=['l', 'r']))
print(pd.concat([a, pd.Series([9, 9], name='s')], axis=1), pd.concat([a, b], axis=1, ignore_index=True))
print(pd.concat([b, a], sort=True), pd.concat([a, None]), pd.concat([a[:0], b]).dtypes)
print(pd.concat([a, a], axis='columns').columns.tolist())
for bad in [lambda: pd.concat([a, a], verify_integrity=True), lambda: pd.concat([]), lambda: pd.concat(a), lambda: pd.concat([a, 1]), lambda: pd.concat([a, b], join='left'), lambda: pd.concat([None])]:
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
