import pandas as pd
import numpy as np
df = pd.DataFrame({'n': [1, 2, 3, 4], 'f': [0.5, np.nan, 1.5, 2.5], 's': ['a', 'b', 'a', None], 'ok': [True, False, True, True], 'c': pd.Categorical(['x', 'y', 'x', 'x'])})
print(df.describe())
print(df.describe(include='all'))
print(df.describe(include=[object]), df.describe(include=['category', 'bool']))
print(df.describe(exclude=[np.number]))
print(df.describe(percentiles=[0.1, 0.333, 0.99]))
print(df.describe().loc['50%', 'n'], df[['s']].describe(), df[['ok', 's']].describe())
print(df.describe(include=['number']).T)
for bad in [lambda: df.describe(percentiles=[2]), lambda: pd.DataFrame().describe()]:
    try:
        bad()
    except ValueError as error:
        print(error)
