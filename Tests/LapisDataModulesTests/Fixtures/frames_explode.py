import pandas as pd
df = pd.DataFrame({'id': [1, 2, 3, 4], 'tags': [['a', 'b'], [], 'solo', None], 'n': [[1, 2], [], 3, None]})
print(df.explode('tags'))
print(df.explode('tags', ignore_index=True))
print(df.explode(['tags', 'n']))
print(df.explode('tags').dtypes)
print(df.assign(word=['x y', 'z', '', 'p q r']).assign(word=lambda d: d.word.str.split()).explode('word')[['id', 'word']])
for bad in [lambda: df.explode('zz'), lambda: df.explode([])]:
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
