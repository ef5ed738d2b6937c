import pandas as pd
df = pd.DataFrame({'id': [0, 1], 'a2019': [1.0, 2.0], 'a2020': [3.0, 4.0], 'b2019': ['x', 'y'], 'b2020': ['z', 'w'], 'other': [7, 8]})
long = pd.wide_to_long(df, stubnames=['a', 'b'], i='id', j='year')
print(long)
print(long.reset_index().dtypes)
print(pd.wide_to_long(df.rename(columns={'a2019': 'a_one', 'a2020': 'a_two'})[['id', 'a_one', 'a_two']], 'a', i='id', j='which', sep='_', suffix=r'\w+'))
