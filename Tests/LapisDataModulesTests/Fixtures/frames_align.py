import pandas as pd
a = pd.DataFrame({'x': [1, 2], 'y': [3, 4]}, index=['p', 'q'])
b = pd.DataFrame({'y': [5, 6], 'z': [7, 8]}, index=['q', 'r'])
for part in a.align(b):
    print(part)
for part in a.align(b, join='inner'):
    print(part)
left, right = a.align(b, join='left', axis=0, fill_value=0)
print(left, right)
left, right = a.align(pd.Series([1, 2], index=['q', 'p']), axis=0)
print(left, right.tolist(), right.index.tolist())
print(a.align(b, axis=1, join='right')[0])
