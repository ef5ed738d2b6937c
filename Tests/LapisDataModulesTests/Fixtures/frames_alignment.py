import pandas as pd
a = pd.DataFrame({'x': [1, 2], 'y': [3, 4]}, index=['p', 'q'])
b = pd.DataFrame({'x': [10, 20], 'z': [5, 6]}, index=['q', 'r'])
print(a + b)
print(a.add(b, fill_value=0))
print(a - a.mean())
print(a / a.sum())
print(a.sub(a['x'], axis=0))
print(a * 2, a ** 2, a > 2, -a, 1 / a)
print(a == a, (a == a).all().all(), a.eq(1), a.equals(a.copy()))
print(pd.Series([1, 2], index=['a', 'b']) + pd.Series([10, 20], index=['b', 'c']))
print(pd.Series([1, 2], index=['a', 'b']).add(pd.Series([10], index=['b']), fill_value=0))
print(a.reindex(['q', 'zz']), a.reindex(columns=['y', 'w'], fill_value=0), a.align(b)[0] if False else '')
a['x'] += 1
a['new'] = a.x * a.y
a.loc['p', 'y'] = 100
print(a)
c = a.copy(); c.x = 0
print(a.x.tolist(), c.x.tolist())
