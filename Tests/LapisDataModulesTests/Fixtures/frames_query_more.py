import pandas as pd
import numpy as np
df = pd.DataFrame({'name': ["O'Neil", 'Ann "A"', 'Bob'], 'when': pd.to_datetime(['2020-01-01', '2020-06-01', '2021-01-01']), 'x.y': [1, 2, 3], 'n': [1.5, np.nan, -2.0], 'ok': [True, False, True]})
print(df.query('name == "O\'Neil"').index.tolist(), df.query("name == 'Bob'").n.tolist(), df.query('when >= "2020-06-01"').index.tolist(), df.query('`x.y` in (1, 3)').index.tolist())
print(df.query('ok').index.tolist(), df.query('not ok').index.tolist(), df.query('n != n').index.tolist(), df.query('abs(n) > 1.6').index.tolist(), df.query('n > -1 or ok == False').index.tolist())
print(df.query('(n > 0) & ok').index.tolist(), df.query('n * 2 < n ** 2').index.tolist(), df.query('`x.y` % 2 == 1 and `x.y` // 2 == 1').index.tolist(), df.query('-n > 1').index.tolist())
day = pd.Timestamp('2020-03-01')
print(df.query('when > @day and name.str.len() > 3').index.tolist(), df.query('index in [0, 2]').index.tolist(), df.query('index % 2 == 0').shape, df.query('when.dt.year == 2020').index.tolist())
low, high = 1, 2
print(df.query('@low <= `x.y` <= @high').index.tolist(), df.query('`x.y` == @df["x.y"].max()').index.tolist(), df.query('name != "Bob" and name not in ["x"]').index.tolist(), df.query('True').shape if False else '')
print(df.eval('total = n + `x.y`').total.tolist(), df.eval('big = n > 1').big.tolist(), df.eval('n.fillna(0).sum()'), df.columns.tolist())
m = df.set_index(['name', 'ok'])
print(m.query('ok == True').index.tolist(), m.query('name == "Bob" or n > 1').n.tolist())
