import pandas as pd
a = pd.DataFrame({'x': [1, 2]}, index=['p', 'q'])
b = pd.DataFrame({'x': [3, 4]}, index=['q', 'r'])
r = pd.concat([a, b], keys=['one', 'two'], names=['part', 'row'])
print(r, r.loc['two'], r.loc[('one', 'q')], r.index.names, r.reset_index(), r.xs('q', level='row'), sep='\n')
w = pd.concat([a, b], axis=1, keys=['one', 'two'])
print(w, w['two'], w.columns.tolist(), w.stack(future_stack=True).shape, sep='\n')
print(pd.concat([a.x.rename('first'), b.x.rename('second')], axis=1), pd.concat({'a': a.x, 'b': b.x}), pd.concat([a, b], axis=1, join='inner'), pd.concat([a, b], axis=1).columns.tolist(), sep='\n')
print(pd.concat([a, pd.DataFrame({'x': [9]}, index=['z'])]).T, pd.concat([pd.Series([1, 2]), pd.Series([3.5])], ignore_index=True), pd.concat([a] * 3, ignore_index=True).x.tolist(), pd.concat([a, b.assign(y='k')]).dtypes, sep='\n')
frames = [pd.DataFrame({'i': [i], 'sq': [i * i]}) for i in range(3)]
print(pd.concat(frames), pd.concat(frames).reset_index(drop=True).index, pd.concat(frames, ignore_index=True).sum().to_dict(), sep='\n')
