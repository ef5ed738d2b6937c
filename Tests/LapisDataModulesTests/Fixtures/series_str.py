import pandas as pd
s = pd.Series([' Ann Lee ', 'bob', None, 'C3PO'])
print(s.str.strip(), s.str.lower(), s.str.len(), s.str.upper().tolist())
print(s.str.contains('b'), s.str.contains('b', na=False).tolist(), s.str.startswith('C').tolist())
print(s.str.replace('o', '0'), s.str.replace(r'\d', '#', regex=True).tolist())
print(s.str.split(), s.str.split(expand=True))
print(s.str[0].tolist(), s.str[-2:].tolist(), s.str.title().tolist(), s.str.isdigit().tolist())
print(s.str.extract(r'([A-Z])(\d)'), s.str.findall('[A-Z]').tolist())
print(s.str.cat(sep='-'), s.str.zfill(6).tolist(), s.str.pad(5).tolist() if False else '')
print(pd.Series(['a_b', 'c_d']).str.split('_').str[1].tolist(), pd.Series(['a,b', 'b']).str.get_dummies(','))
print(pd.Series(['x1', 'y2']).str.slice(0, 1).tolist(), s.str.count('e').tolist(), s.str.find('o').tolist())
try:
    pd.Series([1, 2]).str.lower()
except AttributeError as e:
    print(e)
