import pandas as pd
import io
text = 'when,v\n2020-01-05,1\n2020-02-06,2\n,3\n'
df = pd.read_csv(io.StringIO(text), parse_dates=['when'])
print(df)
print(df.dtypes)
print(pd.read_csv(io.StringIO(text), parse_dates=[0]).when.dt.month.tolist())
print(pd.read_csv(io.StringIO(text[:-3]), parse_dates=['when'], index_col='when').index)
print(df.to_csv(index=False))
print(df.when.isna().tolist(), df.to_dict('records')[0])
print(df.to_json(orient='records'), df.to_json(orient='records', date_format='iso'))
print(pd.read_csv(io.StringIO(text)).when.dtype)
