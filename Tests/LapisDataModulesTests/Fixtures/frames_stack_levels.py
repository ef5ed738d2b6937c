import pandas as pd
import numpy as np
cols = pd.MultiIndex.from_product([['a', 'b'], ['x', 'y']], names=['top', 'sub'])
df = pd.DataFrame(np.arange(8).reshape(2, 4), columns=cols, index=['r', 's'])
print(df.stack(), df.stack(level=0), df.stack('top').loc['r'], sep='\n')
print(df.stack(future_stack=True), df['a'].stack(), sep='\n')
m = pd.DataFrame({'v': range(4)}, index=pd.MultiIndex.from_product([['p', 'q'], [1, 2]], names=['k', 'n']))
print(m.unstack(['k']), m.unstack(level=[0]), m.v.unstack('k'), sep='\n')
