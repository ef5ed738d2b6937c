import pandas as pd
import numpy as np
df = pd.DataFrame({'a': [1, 2, 3], 'b': [4, 5, 6]})
part = df[df.a > 1]
part = part.copy()
part['c'] = 0
sub = df[['a']]
sub.loc[:, 'a'] = 9
print(df, part, sub)
copy = df.copy()
copy.loc[0, 'a'] = 100
print(df.a.tolist(), copy.a.tolist())
column = df['b']
doubled = column * 2
print(doubled.tolist(), df['b'].tolist())
head = df.head(2).copy()
head['a'] = -1
print(df, head)
pd.options.mode.chained_assignment = None
view = df[df.b > 4]
view['d'] = view.a + view.b
print(view, df.columns.tolist())
