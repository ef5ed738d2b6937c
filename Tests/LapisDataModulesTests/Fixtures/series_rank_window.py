import pandas as pd
s = pd.Series([3, 1, 3, 7, None])
print(s.rank(), s.rank(method='min'), s.rank(method='dense', ascending=False), s.rank(pct=True), s.rank(method='first'))
print(s.rolling(2).sum(), s.rolling(3, min_periods=1).mean(), s.expanding().max(), s.rolling(2).std())
print(s.ewm(span=3).mean(), s.ewm(alpha=0.5, adjust=False).mean())
print(s.shift(), s.shift(-1), s.diff(2), s.cummax(), s.cummin(), s.cumprod())
print(s.nlargest(2), s.nsmallest(2), s.quantile([0.1, 0.9]), s.mad() if hasattr(s, 'mad') else '')
df = pd.DataFrame({'a': [1, 2, 3], 'b': [4.0, 6.0, 9.0]})
print(df.rolling(2).mean(), df.diff(), df.pct_change(), df.rank(), df.cumsum(), df.shift(1), df.expanding().sum())
