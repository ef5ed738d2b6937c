import pandas as pd
import numpy as np
pd.set_option('display.width', 60)
pd.set_option('display.max_columns', 10)
df = pd.DataFrame(np.arange(24).reshape(2, 12) * 1234.5, columns=['col%d' % i for i in range(12)])
print(df)
print(df.iloc[:, :8].rename_axis('key'))
pd.set_option('display.max_columns', None)
print(df.set_index('col0').iloc[:, :6])
pd.reset_option('display')
print(df.iloc[:, :3], pd.get_option('display.width'))
pd.options.display.float_format = '{:,.1f}'.format
print(df.iloc[:, :4], df.col1)
pd.options.display.float_format = None
pd.set_option('display.precision', 3, 'display.max_rows', 3)
print(df.iloc[:, :2] / 7, pd.DataFrame({'a': range(10)}))
with pd.option_context('display.max_rows', None):
    print(pd.DataFrame({'a': range(5)}))
try:
    pd.set_option('display.nothing', 1)
except Exception as error:
    print(type(error).__name__)
