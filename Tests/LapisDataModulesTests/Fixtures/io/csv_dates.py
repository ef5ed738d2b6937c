import io
import pandas as pd

text = 'id,day,at\n1,2024-01-05,2024-01-05 10:30\n2,2024-02-06,2024-02-06 11:00\n'
def read(**options):
    df = pd.read_csv(io.StringIO(text), **options)
    print(df, df.dtypes.tolist())

read()
read(parse_dates=['day'])
read(parse_dates=['day', 'at'])
read(parse_dates=[1])
read(parse_dates=True, index_col='day')
read(parse_dates=['day'], index_col='day')
print(pd.read_csv(io.StringIO(text), parse_dates=True, index_col='at').index)
print(pd.read_csv(io.StringIO('d\n20240105\n20240206\n'), parse_dates=['d']).d.tolist())
print(pd.read_csv(io.StringIO('d,x\n2024-01-05,1\n,2\n'), parse_dates=['d']).d.tolist())
print(pd.read_csv(io.StringIO('d,x\n2024-01-05,1\nsoon,2\n'), parse_dates=['d']).d.tolist())
try:
    read(parse_dates=['nope'])
except Exception as e:
    print(type(e).__name__, e)
