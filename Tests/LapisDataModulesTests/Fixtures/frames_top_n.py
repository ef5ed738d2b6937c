import pandas as pd
df = pd.DataFrame({'g': ['a', 'a', 'b', 'b', 'b'], 'v': [3, 9, 4, 7, 7], 'w': [1.0, 2.0, 3.0, 4.0, 5.0]})
print(df.nlargest(3, 'v'), df.sort_values('v', kind='stable').tail(2), df.groupby('g')['v'].max(), df.loc[df.groupby('g')['v'].idxmax()], df[df.v == df.groupby('g').v.transform('max')], sep='\n')
print(df.groupby('g').head(2), df.sort_values('v', ascending=False, kind='stable').groupby('g').first(), df.value_counts('g'), df.g.value_counts(normalize=True).round(2), df.g.mode()[0], sep='\n')
print(df.v.rank(method='dense').tolist(), df.v.quantile([0.25, 0.75]).tolist(), df.w.cumsum().tolist(), df.v.diff().tolist(), df.nsmallest(2, ['v', 'w']).index.tolist(), df.v.argmax(), df.w.idxmin(), pd.qcut(df.w, 2, labels=['lo', 'hi']).tolist())
