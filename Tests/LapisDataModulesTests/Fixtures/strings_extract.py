import pandas as pd

s = pd.Series(['a1b2', 'b2', 'c', None], index=['p', 'q', 'r', 's'], name='code')
print(s.str.extract(r'([ab])(\d)'))
print(s.str.extract(r'(?P<letter>[ab])(?P<digit>\d)'))
print(s.str.extract(r'(\d)'))
print(s.str.extract(r'(\d)', expand=False))
print(s.str.extract(r'([ab])?(\d)'))
print(s.str.extractall(r'(?P<letter>[ab])(\d)'))
names = pd.Series(['Braund, Mr. Owen', 'Heikkinen, Miss. Laina'], name='Name')
print(names.str.extract(r' ([A-Za-z]+)\.', expand=False))
try:
    s.str.extract('abc')
except ValueError as e:
    print(e)
idx = pd.Index(['A b', 'C d'])
print(idx.str.lower(), idx.str.replace(' ', '_'), idx.str.len(), idx.str.contains('A'))
df = pd.DataFrame({'First Name': [1], 'Last Name': [2]})
df.columns = df.columns.str.strip().str.lower().str.replace(' ', '_')
print(df)
