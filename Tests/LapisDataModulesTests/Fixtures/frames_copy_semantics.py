import pandas as pd
a = pd.DataFrame({'x': [1, 2, 3], 'y': [4, 5, 6]})
b = a
c = a.copy()
b.loc[0, 'x'] = 100
print(a.x.tolist(), c.x.tolist(), a is b, a.equals(b), a.equals(c))
d = a[['x']]
d = d.assign(x=0)
e = a.drop(columns='y')
e['x'] = -1
f = a.rename(columns={'x': 'z'})
f.loc[1, 'z'] = 77
g = a[a.x > 2].copy()
g['y'] = 0
print(a, d.x.tolist(), e.x.tolist(), f.z.tolist(), g.y.tolist())
def change(frame):
    frame['added'] = frame['x'] + frame['y']
    frame = frame.drop(columns='x')
    return frame
h = change(a)
print(a.columns.tolist(), h.columns.tolist())
values = a['y'].tolist()
values[0] = 'changed'
array = a[['x', 'y']].to_numpy(copy=True)
array[0, 0] = -5
print(a.y.tolist(), a.x.tolist(), list(a.columns))
