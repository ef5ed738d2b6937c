import io
import pandas as pd

text = 'd,v\n03/04/2024,1\n13/04/2024,2\n'
df = pd.read_csv(io.StringIO(text), parse_dates=['d'], dayfirst=True)
print(df)
df = pd.read_csv(io.StringIO(text), parse_dates=['d'], date_format='%d/%m/%Y')
print(df.d.tolist())
df = pd.read_csv(io.StringIO('a,b\n2024.01.02,5 Jan 24\n2024.03.04,6 Feb 24\n'), parse_dates=['a', 'b'], date_format={'a': '%Y.%m.%d', 'b': '%d %b %y'})
print(df, df.dtypes.tolist())
df = pd.read_csv(io.StringIO('y,m,d,v\n2024,1,5,7\n2023,12,31,8\n'), parse_dates=[['y', 'm', 'd']])
print(df, df.dtypes.tolist())
df = pd.read_csv(io.StringIO('day,time,v\n2024-01-05,10:30,7\n2023-12-31,11:45,8\n'), parse_dates={'when': ['day', 'time']})
print(df)
df = pd.read_csv(io.StringIO('day,time,v\n2024-01-05,10:30,7\n'), parse_dates={'when': ['day', 'time']}, keep_date_col=True)
print(df.columns.tolist(), df.when.iloc[0])
df = pd.read_csv(io.StringIO('d,v\n01/13/2024,1\n01/14/2024,2\n'), parse_dates=['d'])
print(df.d.dt.day.tolist())
