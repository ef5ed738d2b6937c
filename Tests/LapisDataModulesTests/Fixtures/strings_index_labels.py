import pandas as pd

df = pd.DataFrame([[1, 2, 3]], columns=[' First Name', 'Last-Name ', 'AGE (years)'])
df.columns = df.columns.str.strip().str.lower().str.replace(r'[^a-z]+', '_', regex=True).str.strip('_')
print(df.columns.tolist(), df.columns.str.len(), df.columns.str.startswith('l'))
print(df.columns[df.columns.str.contains('name')].tolist())
i = pd.Index(['a_1', 'b_2', None], name='key')
print(i.str.split('_').str[0], i.str.upper(), i.str.isalpha(), i.str.get(0))
print(i.str.cat(sep='+'))
print(i.str.extract(r'(\w)_(\d)'), i.str.contains('a', na=False), i.str.replace('_', '-'), i.str[:1])
print(i.str.pad(5).tolist())
s = pd.Series([1, 2], index=['x y', 'z w'])
s.index = s.index.str.split(' ').str[1]
print(s, s.index.str.title().tolist(), pd.Index(['b', 'A']).str.lower().sort_values())
print(df.rename(columns=str.upper).columns.tolist(), df.add_prefix('c_').columns.tolist())
print(df.filter(like='name').columns.tolist(), df.filter(regex='^a').columns.tolist())
