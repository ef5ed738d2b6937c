import pandas as pd

size = pd.Categorical(['M', 'S', 'L', 'M', None], categories=['S', 'M', 'L'], ordered=True)
s = pd.Series(size, name='size')
print(s, s.sort_values().tolist(), s.min(), s.max(), (s > 'S').tolist(), (s == 'M').sum())
print(s.value_counts(sort=False), s.cat.codes.tolist(), s.mode().tolist(), s.describe())
print(s.cat.as_unordered().cat.ordered, s.cat.reorder_categories(['L', 'M', 'S']).sort_values().tolist())
print(s.isin(['S', 'L']).tolist(), s[s >= 'M'].tolist(), s.dropna().astype(str).tolist(), s.rank().tolist())
print(s.unique(), s.nunique(), s.fillna('S').tolist(), s.map({'S': 1, 'M': 2, 'L': 3}).tolist())
df = pd.DataFrame({'size': s, 'n': [1, 2, 3, 4, 5]})
print(df.groupby('size', observed=False)['n'].sum(), df.groupby('size', observed=True)['n'].mean())
print(df.sort_values('size')['n'].tolist(), df['size'].dtype, df.dtypes)
print(pd.get_dummies(df['size'], prefix='sz', dtype=int), pd.crosstab(df['size'], df['n'] > 2))
print(df.pivot_table(index='size', values='n', aggfunc='sum', observed=False), df.describe(include='category'))
for bad in [
    lambda: s.cat.as_unordered() > 'S',
    lambda: s > 'XL',
    lambda: s.cat.set_categories(['a', 'a']),
    lambda: s.cat.add_categories('S'),
    lambda: s.cat.remove_categories('Z'),
    lambda: s.cat.rename_categories(['x']),
    lambda: s.sum(),
    lambda: s + 'x',
    lambda: pd.Series(['a']).cat,
]:
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, str(e).split('\n')[0])
print(pd.Categorical(['b', 'a', 'b']), pd.Categorical([1, 2, 1]).codes)
print(pd.Categorical(['x', 'q'], categories=['x']).tolist(), size.categories, size.ordered, size[0], size[1:3])
print(len(size), list(size), size.isna(), size.value_counts(), size.rename_categories({'S': 'small'}).tolist())
print(pd.Series(['a', 'b']).astype('category').cat.categories.tolist())
print(s.cat.remove_unused_categories().cat.categories.tolist(), pd.concat([s, s]).dtype, s.astype(object).dtype)
print(s.to_frame().dtypes.tolist(), s.head(1), s.where(s != 'S').tolist())
print(s.replace('M', 'XL').cat.categories.tolist(), s.shift(1).tolist(), s.duplicated().tolist())
print(s.cat.codes.dtype, s.dtype.categories.tolist(), s.dtype.ordered, s.dtype.name)
