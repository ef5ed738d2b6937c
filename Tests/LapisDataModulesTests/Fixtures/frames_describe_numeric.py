import pandas as pd
import numpy as np
df = pd.DataFrame({'age': [31, 25, 47, 25, 62], 'score': [0.5, np.nan, 2.25, -1.0, 3.5]})
print(df.describe())
print(df['age'].describe())
print(df.describe(percentiles=[0.1, 0.9]))
print(df.describe().T)
print(df.describe().loc['mean'])
print(df.score.describe(percentiles=[0.05]))
big = pd.DataFrame({'v': [1000000, 2500000, 123456789]})
print(big.describe())
print(df.describe().round(2))
