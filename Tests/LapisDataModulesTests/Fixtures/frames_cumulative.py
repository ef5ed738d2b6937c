import pandas as pd
import numpy as np
df = pd.DataFrame({'a': [1, 2, np.nan, 4], 'b': [3, 1, 2, 5]})
print(df.cumsum(), df.cumprod(), df.cummax(), df.cummin())
print(df.cumsum(axis=1), df.cumsum(skipna=False), df.cummax(axis='columns'))
print(df['b'].cumsum() / df['b'].sum())
print(df.assign(t=df.b.cumsum(), p=lambda d: (d.b / d.b.sum() * 100).round(1)))
