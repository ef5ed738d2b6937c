import pandas as pd
import numpy as np
import io
df = pd.DataFrame({'a': [1, 2, 3], 'b': [0.5, np.nan, 1e-7], 'c': ['x', 'has, comma', 'quo"te'], 'd': [True, False, True]})
print(df.to_csv())
print(df.to_csv(index=False))
print(df.to_csv(index=False, header=False, sep=';'))
print(df.to_csv(columns=['c', 'a'], index=False))
print(df.to_csv(na_rep='NA', float_format='%.2f'))
print(df.to_csv(index_label='id'))
print(df.a.to_csv())
buf = io.StringIO()
df.to_csv(buf, index=False)
print(buf.getvalue())
print(pd.read_csv(io.StringIO(buf.getvalue())).equals(df))
print(df.to_csv(header=['p', 'q', 'r', 's'], index=False))
print(df.to_csv(sep='\t', quoting=1))
