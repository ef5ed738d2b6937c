import pandas as pd
df = pd.DataFrame({'name': ['a', 'b'], 'q1': [1, 2], 'q2': [3.5, 4.5], 'kind': ['x', 'y']})
print(df.melt(id_vars='name'))
print(df.melt(id_vars=['name', 'kind'], value_vars=['q1', 'q2'], var_name='quarter', value_name='sales'))
print(pd.melt(df, id_vars=['name'], value_vars='q2'))
print(df[['q1', 'q2']].melt())
print(df.set_index('name').melt(value_vars=['q1', 'q2'], ignore_index=False))
try:
    df.melt(id_vars='zz')
except KeyError as error:
    print(error)
wide = df[['q1', 'q2']].rename_axis('quarter', axis=1)
print(wide.melt())
