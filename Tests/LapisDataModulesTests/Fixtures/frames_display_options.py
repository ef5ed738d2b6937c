import pandas as pd
import numpy as np
df = pd.DataFrame(np.arange(200).reshape(20, 10) / 7.0, columns=list('abcdefghij'))
with pd.option_context('display.max_rows', 6, 'display.max_columns', 4):
    print(df)
with pd.option_context('display.precision', 2, 'display.max_rows', 5):
    print(df[['a', 'b']])
with pd.option_context('display.float_format', '{:.1f}'.format, 'display.min_rows', 2, 'display.max_rows', 4):
    print(df[['a', 'j']])
with pd.option_context('display.width', 40):
    print(df.head(2))
with pd.option_context('display.max_colwidth', 10):
    print(pd.DataFrame({'t': ['abcdefghijklmnop', 'x']}))
with pd.option_context('display.max_columns', None, 'display.width', None):
    print(df.head(1))
with pd.option_context('display.show_dimensions', True):
    print(df[['a']].head(2))
with pd.option_context('display.expand_frame_repr', False):
    print(df.head(2).iloc[:, :8])
with pd.option_context('display.max_columns', 20, 'display.width', 50):
    print(df.head(2))
pd.set_option('display.max_rows', 4)
print(df.a, pd.get_option('display.max_rows'))
pd.reset_option('display.max_rows')
print(pd.options.display.max_rows)
