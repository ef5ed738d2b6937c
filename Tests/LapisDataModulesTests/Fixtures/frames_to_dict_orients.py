import pandas as pd
df = pd.DataFrame({'a': [1, 2], 'b': [0.5, None], 'c': ['x', 'y']}, index=['p', 'q'])
for orient in ['dict', 'list', 'records', 'index', 'split', 'tight']:
    print(df.to_dict(orient))
s = df.to_dict('series')
print(type(s['a']).__name__, s['a'].tolist())
print(df.to_dict(orient='records', index=True)[0], df.to_dict('split', index=False))
print(type(df.to_dict('records')[0]['a']).__name__, df.to_dict(into=dict)['c'])
print(df.to_records(), df.to_records(index=False).dtype.names, df.to_records(index=False)[0])
print(df.set_index('c')['a'].to_dict(), dict(zip(df.c, df.a)))
for bad in [lambda: df.to_dict('rows'), lambda: df.to_dict('list', index=False)]:
    try:
        bad()
    except ValueError as error:
        print(error)
try:
    pd.DataFrame({'a': [1, 2]}, index=[0, 0]).to_dict('index')
except ValueError as error:
    print(error)
