import pandas as pd
df = pd.DataFrame({'a': [1, 2], 'b': ['x<y', None]}, index=['p', 'q'])
print(df.to_html())
print(df.to_html(index=False, border=0, classes='table', na_rep='none', escape=False))
print(df.rename_axis('key').to_html(header=True, columns=['a'], table_id='t1', bold_rows=False))
print(pd.DataFrame({'v': [0.123456789, 12.5]}).to_html(float_format='%.2f', justify='left'))
