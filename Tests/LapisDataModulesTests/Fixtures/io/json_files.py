import gzip
import os
import tempfile
import pandas as pd

folder = tempfile.mkdtemp()
df = pd.DataFrame({'a': [1, 2], 'b': ['x', 'ü']})
path = os.path.join(folder, 't.json')
print(df.to_json(path))
print(open(path).read())
print(pd.read_json(path).equals(df))
df.to_json(path, orient='records', lines=True)
df.to_json(path, orient='records', lines=True, mode='a')
print(pd.read_json(path, lines=True))
df.to_json(path + '.gz', orient='split')
print(gzip.open(path + '.gz').read())
print(pd.read_json(path + '.gz', orient='split'))
with open(path, 'w') as f:
    df.to_json(f, orient='values')
with open(path) as f:
    print(pd.read_json(f))
