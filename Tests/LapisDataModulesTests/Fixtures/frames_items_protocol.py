import pandas as pd
df = pd.DataFrame({'a': [1, 2], 'b': [3, 4]})
it = df.items()
print(next(it)[0], [name for name, _ in it], len(df), list(df), 'a' in df, 3 in df, sorted(df), max(df['a']), sum(df['a']), list(reversed(df.columns)), list(map(len, df.columns)))
for i, (index, row) in enumerate(df.iterrows()):
    print(i, index, row.to_dict(), row.index.tolist(), row['b'], row.get('z', 0))
print(df.a.tolist(), {c: df[c].sum() for c in df}, dict(df.dtypes.astype(str)), dict(df.iloc[0]), list(df.itertuples(index=False, name=None)), [*df.columns], list(zip(*df.values.tolist())), *df.columns)
first, *rest = df.columns
print(first, rest, df.columns[-1], list(enumerate(df)), all(df['a'] > 0), any(df.b > 3), [v for v in df.values.flatten()], {**df.to_dict('list')}, str(df.shape), f'{df.a.mean():.2f} {df.shape[0]} rows')
