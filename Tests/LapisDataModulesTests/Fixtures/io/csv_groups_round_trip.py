import io
import pandas as pd

df = pd.DataFrame({'job': ['a', 'a', 'b', 'b'], 'sex': ['m', 'f', 'm', 'm'], 'age': [30, 40, 50, 60], 'pay': [1.0, 2.0, 3.0, None]})
means = df.groupby(['job', 'sex']).mean()
text = means.to_csv()
print(text)
back = pd.read_csv(io.StringIO(text), index_col=['job', 'sex'])
print(back, back.equals(means))
print(back.loc['a'])
table = df.pivot_table(index='job', columns='sex', values='age', aggfunc='sum')
print(table.to_csv())
print(pd.read_csv(io.StringIO(table.to_csv()), index_col='job'))
stats = df.groupby('job').agg({'age': ['min', 'max']})
print(stats.to_csv())
print(pd.read_csv(io.StringIO(stats.to_csv()), header=[0, 1], index_col=0))
