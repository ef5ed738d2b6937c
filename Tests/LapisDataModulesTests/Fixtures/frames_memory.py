import pandas as pd
import numpy as np
df = pd.DataFrame({'i': np.arange(100), 's': ['ab'] * 100, 'c': pd.Categorical(['x', 'y'] * 50), 'b': [True] * 100, 'f': np.zeros(100, dtype='float32')})
print(df.memory_usage(), df.memory_usage(index=False).sum())
print(df.memory_usage(deep=True))
df.info(memory_usage='deep')
df.info(verbose=True, show_counts=False)
df.info(max_cols=2)
import io
buffer = io.StringIO()
df.info(buf=buffer)
print(buffer.getvalue().splitlines()[-1])
print(df.set_index('s').memory_usage().sum(), df.size, df.i.memory_usage(), df.i.nbytes)
