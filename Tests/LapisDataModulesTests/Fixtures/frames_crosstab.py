import pandas as pd
df = pd.DataFrame({'a': ['x', 'y', 'x', 'y', 'x'], 'b': ['p', 'p', 'q', 'q', 'q'], 'v': [1, 2, 3, 4, 5]})
print(pd.crosstab(df.a, df.b))
print(pd.crosstab(df['a'], df['b'], margins=True))
print(pd.crosstab(df.a, df.b, normalize=True))
print(pd.crosstab(df.a, df.b, normalize='index'))
print(pd.crosstab(df.a, df.b, values=df.v, aggfunc='sum'))
print(pd.crosstab([1, 1, 2], [0, 1, 1], rownames=['act'], colnames=['pred']))
print(pd.crosstab(df.a, [df.b, df.v > 2]))
