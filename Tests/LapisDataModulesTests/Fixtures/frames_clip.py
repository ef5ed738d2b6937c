import pandas as pd
df = pd.DataFrame({'a': [-3, 5, 12], 'b': [0.5, 100.0, None]})
print(df.clip(0, 10))
print(df.clip(lower=1), df.clip(upper=3))
print(df.clip(lower=pd.Series([0, 6, 7]), axis=0))
print(df.clip(upper=pd.Series({'a': 4, 'b': 50}), axis=1))
print(df.a.clip(upper=df.a.quantile(0.5)).tolist())
df.clip(0, 6, inplace=True)
print(df)
