import pandas as pd
a = pd.DataFrame({'id': [1, 2, 3], 'x': [5, 6, 7]})
b = pd.DataFrame({'id': [2, 3, 4], 'y': [0.1, 0.2, 0.3]})
m = a.merge(b, on='id', how='outer', indicator=True)
print(m, m['_merge'].dtype)
print(m['_merge'].value_counts())
print(a.merge(b, how='left', on='id', indicator='where'))
print(m[m['_merge'] == 'left_only'].drop(columns='_merge'))
try:
    m.merge(b, on='id', indicator=True)
except ValueError as error:
    print(error)
