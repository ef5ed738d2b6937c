import pandas as pd
df = pd.DataFrame({'a': [1, 4, 9, 16], 'b': [1.0, 0.5, 2.0, 4.0]}, index=list('wxyz'))
print(df.diff(), df.diff(2), df.diff(-1), df.diff(axis=1))
print(df.shift(1), df.shift(-1, fill_value=0), df.shift(1, axis=1), df.shift(2, axis='columns', fill_value=9))
print(df.pct_change(), df.pct_change(2), df.pct_change(axis=1))
print(df.assign(prev=df.a.shift(), up=df.b > df.b.shift()))
times = pd.DataFrame({'v': [1, 2]}, index=pd.date_range('2020-01-31', periods=2, freq='D'))
print(times.shift(1, freq='D'), times.shift(1))
print(df.rank(), df.rank(ascending=False, axis=1), df.rank(pct=True, method='max'), df.round({'b': 0}), df.round(-1))
