import pandas as pd
df = pd.DataFrame({'name': ['alpha', 'b', None], 'value': [1.23456, 1000, None], 'n': [1, 20, 300], 'ok': [True, False, True]})
print(df.to_markdown())
print(df.to_markdown(index=False))
print(df.set_index('name')[['n']].to_markdown())
print(pd.DataFrame({'x': [0.5, 12.25], 'y': ['1', 'two']}, index=['r', 's']).to_markdown())
print(df['n'].to_frame().describe().to_markdown())
