import pandas as pd
import numpy as np
df = pd.DataFrame({'age': [31, 25, 47], 'score': [0.5, np.nan, 2.25], 'job': ['x', None, 'z'], 'ok': [True, False, True]})
df.info()
df[['age', 'score']].info()
df.set_index('job').info()
df.iloc[1:].info()
pd.DataFrame({'c%d' % i: [i] for i in range(12)}).info()
pd.DataFrame(columns=['a']).info()
df.info(verbose=False)
df.info(memory_usage=False)
pd.DataFrame({'a': np.arange(100000)}).info()
print(df.info())
df['age'].info()
