import re
import pandas as pd

s = pd.Series(['apple pie', 'Banana', 'cherry.', None, 'pineapple'])
print(s.str.contains('apple').tolist(), s.str.contains('apple', na=False).sum())
print(s.str.contains('BANANA', case=False).tolist())
print(s.str.contains('.', regex=False).tolist(), s.str.contains('^b', flags=re.I, na=False).tolist())
print(s.str.contains('an|er', na=False).tolist())
print(s.str.startswith('a').tolist(), s.str.startswith(('a', 'B'), na=False).tolist())
print(s.str.endswith('e', na=True).tolist())
print(s.str.match('[a-c]').tolist(), s.str.match('banana', case=False, na=False).tolist())
print(s.str.fullmatch('Banana|cherry').tolist())
print(s.str.find('p').tolist(), s.str.rfind('p').tolist(), s.str.find('p', 1).tolist())
print(s.str.count('p').tolist(), s.str.count('[aeiou]').tolist())
print(s.str.findall('[aeiou]p').tolist(), pd.Series(['ab', 'cb']).str.index('b').tolist())
print(s.str.replace('apple', 'pear').tolist(), s.str.replace('A', '*', case=False, regex=True).tolist())
print(s.str.replace(r'(\w)p', r'<\1>', regex=True).tolist(), s.str.replace('p', 'P', n=1).tolist())
print(s.str.replace(r'[aeiou]', lambda m: m.group(0).upper(), regex=True).tolist())
print(s.str.replace(re.compile('P', re.I), '-', regex=True).tolist())
print(s[s.str.contains('app', na=False)].index.tolist())
try:
    s[s.str.contains('app')]
except ValueError as e:
    print(e)
