import pandas as pd
import numpy as np
df = pd.DataFrame({'job': ['a', 'b', 'a', None], 'age': [31, 25, 47, 25], 'ok': [True, False, True, True]})
print(df.describe())
print(df.describe(include='all'))
print(df.describe(include=['object']))
print(df.describe(include=[np.number]))
print(df.describe(exclude=[np.number]))
print(df['job'].describe())
print(df['ok'].describe())
print(df[['job']].describe())
print(df.describe(include='all').T)
