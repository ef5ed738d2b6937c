import pandas as pd
df = pd.DataFrame({'x': [1, 2, 3], 'y': ['yes', 'no', 'yes'], 'z': [0.1, 0.2, 0.3]})
y = df.pop('y')
print(y)
print(df)
print(y.apply(lambda s: 1 if s == 'yes' else 0))
print(df.pop('z').sum(), list(df.columns))
try:
    df.pop('y')
except KeyError as e:
    print(repr(e))
