import pandas as pd

df = pd.DataFrame({'city': ['A', 'A', 'B', 'B', 'B'], 'year': [2019, 2020, 2019, 2020, 2020], 'sales': [10, 20, 30, 40, 50], 'cost': [1.5, 2.5, 3.5, 4.5, 5.5]})
g = df.groupby(['city', 'year'])
print(g['sales'].sum(), g['sales'].sum().unstack(), g.size().reset_index(name='n'))
print(g.agg({'sales': 'sum', 'cost': 'mean'}).reset_index())
m = g.agg({'sales': ['sum', 'max'], 'cost': 'mean'})
print(m, m.columns.tolist(), m['sales'], m['sales']['sum'], m[('cost', 'mean')].tolist())
m.columns = ['_'.join(c) for c in m.columns]
print(m.reset_index(), m.loc['A'], m.loc[('B', 2020), 'sales_sum'], m.xs(2020, level='year'))
print(df.groupby('city')['sales'].sum().reset_index())
print(df.groupby('city', as_index=False).agg(total=('sales', 'sum'), low=('cost', 'min')))
print(df.groupby('city')[['sales', 'cost']].sum().T)
print(df.groupby('city')['sales'].describe().round(2), df.groupby('city')['sales'].mean().to_frame('avg'))
print(df.groupby('city')['year'].value_counts(), df.groupby('city')['year'].nunique().to_dict())
print(df.groupby('city')['sales'].mean().plot if hasattr(df, 'nothing') else df.groupby('city')['sales'].mean().idxmax())
print(df.groupby('city').sales.sum() / df.sales.sum())
print(df.groupby('city')['sales'].pct_change().round(2).tolist())
print(df.pivot_table(index='city', columns='year', values='sales', aggfunc='sum'))
print(df.groupby('year').sum(numeric_only=True), df.groupby(df['sales'] > 25)['cost'].mean())
print(df.groupby('city')['sales'].agg(['sum', 'count']).query('count > 2'))
for (city, year), part in g:
    print(city, year, part['sales'].tolist())
for name, group in df.groupby('city')['sales']:
    print(name, group.sum())
print(g.get_group(('A', 2019)), g.groups.keys() if hasattr(df, 'nothing') else list(g.groups), list(g.indices))
print(g.ngroups, len(g), g['sales'].first().index.names)
print(pd.concat([d.assign(top=d['sales'].max()) for _, d in df.groupby('city')]))
print(pd.concat({k: v['sales'].sum() for k, v in df.groupby('city')}) if hasattr(df, 'nothing') else {k: v['sales'].sum() for k, v in df.groupby('city')})
