import pandas as pd
rows = [{'id': 1, 'info': {'a': 1, 'b': [1, 2]}}, {'id': 2, 'info': {'a': 3}}]
df = pd.DataFrame(rows)
print(df, df['info'].apply(lambda d: d['a']).tolist(), df['info'].iloc[0]['b'], sep='\n')
print(pd.json_normalize(rows), df.explode('info') if False else '', sep='\n')
df['tags'] = [['x', 'y'], ['z']]
df['n'] = df['tags'].apply(len)
df['joined'] = df.tags.apply(', '.join)
print(df[['tags', 'n', 'joined']], df.tags.explode().tolist(), sep='\n')
df.at[0, 'tags'] = ['new']
print(df.tags.tolist(), [t for ts in df.tags for t in ts], df.to_dict('records')[1]['tags'], df.loc[0, 'info']['a'])
print(pd.DataFrame({'k': list('ab'), 'pair': [(1, 2), (3, 4)]}), pd.DataFrame([(1, 2), (3, 4)], columns=['l', 'r']), pd.DataFrame(df.tags.tolist()), sep='\n')
