import io
import pandas as pd

df = pd.DataFrame({'v': [1.5, 2.5, 3.5]}, index=pd.Index(['a', 'b', 'c'], name='key'))
back = pd.read_csv(io.StringIO(df.to_csv()), index_col='key')
print(back.equals(df), back.index)
back = pd.read_csv(io.StringIO(df.to_csv()))
print(back.columns.tolist())
plain = pd.DataFrame({'v': [1, 2]})
print(pd.read_csv(io.StringIO(plain.to_csv())))
print(pd.read_csv(io.StringIO(plain.to_csv()), index_col=0).equals(plain))
dates = pd.DataFrame({'v': [1, 2]}, index=pd.to_datetime(['2024-01-01', '2024-01-02']))
dates.index.name = 'day'
back = pd.read_csv(io.StringIO(dates.to_csv()), index_col='day', parse_dates=True)
print(back.index, back.equals(dates))
numbers = pd.DataFrame({'v': ['x', 'y']}, index=[10, 20])
print(pd.read_csv(io.StringIO(numbers.to_csv()), index_col=0).index)
