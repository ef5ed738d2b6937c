import pandas as pd
df = pd.DataFrame([[1, 2, 3], [4, 5, 6]])
df.columns = ['One', 'Two words', 'three']
df.columns = [c.lower().replace(' ', '_') for c in df.columns]
df.columns = df.columns.str.strip().str.upper()
print(df, df.columns)
df.ONE = df.ONE * 10
df.index = ['p', 'q']
df.index.name = 'label'
print(df, df.ONE.tolist(), df.columns[0], list(df.columns[1:]), df.columns.get_loc('THREE'), 'ONE' in df.columns)

print(df.columns.difference(['ONE']).tolist(), df.columns.union(['x']).tolist(), df.columns.isin(['ONE']).tolist())
df = df[['THREE', 'ONE']]
df.rename(columns=dict(zip(df.columns, ['t', 'o'])), inplace=True)
print(df, df.columns.size, df.columns.nlevels, df.axes)
for bad in [lambda: setattr(df, 'columns', ['a']), lambda: setattr(df, 'index', [1, 2, 3])]:
    try:
        bad()
    except ValueError as error:
        print(error)
try:
    df.nothing
except AttributeError as error:
    print(error)
