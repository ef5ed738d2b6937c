import io
import pandas as pd

text = '''# export of 2024
"id"|"when"|"amount"|"kind"
1|05.01.2024 10:30|1'200,50|a
2|06.01.2024 11:00|n/a|b
bad|line|with|too|many
3||-3,5|a
'''
df = pd.read_csv(io.StringIO(text), sep='|', comment='#', thousands="'", decimal=',', parse_dates=['when'], date_format='%d.%m.%Y %H:%M',
                 on_bad_lines='skip', dtype={'kind': 'category'}, index_col='id')
print(df)
print(df.dtypes.astype(str).to_dict(), df.index.dtype)
print(df.groupby('kind', observed=True).amount.sum())
df = pd.read_csv(io.StringIO(text), sep='|', comment='#', usecols=['id', 'kind'], nrows=2, names=['id', 'w', 'a', 'kind'], header=0)
print(df)
print(pd.read_csv(io.StringIO(text), sep='|', skiprows=[0, 4], usecols=[0, 3], index_col=0).kind.to_dict())
