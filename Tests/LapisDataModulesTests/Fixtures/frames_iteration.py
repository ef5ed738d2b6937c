import pandas as pd
df = pd.DataFrame({'name': ['a', 'b'], 'n': [1, 2], 'x': [0.5, 1.5], 'class': ['p', 'q']}, index=['r1', 'r2'])
for label, row in df.iterrows():
    print(label, row['n'], type(row['n']).__name__, row.name)
for row in df[['n', 'x']].iterrows():
    print(row[1].tolist())
for row in df.itertuples():
    print(row)
for row in df.itertuples(index=False, name='Row'):
    print(row.name, row._fields)
print(list(df.itertuples(name=None)))
for name, column in df.items():
    print(name, column.dtype, list(column))
print([c for c in df], 'n' in df, 'r1' in df, len(df))
print(list(zip(df['name'], df['n'])), [tuple(v) for v in df[['n', 'x']].values])
print(df.keys().tolist(), [row.n for row in df.itertuples() if row.x > 1], next(df.iterrows())[0])
