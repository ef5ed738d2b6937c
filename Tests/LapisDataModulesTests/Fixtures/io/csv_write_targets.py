import gzip
import io
import os
import tempfile
import zipfile
import pandas as pd

folder = tempfile.mkdtemp()
df = pd.DataFrame({'a': [1, 2], 'b': ['x', 'é']})
path = os.path.join(folder, 'out.csv')
print(df.to_csv(path, index=False))
print(open(path, encoding='utf-8').read())
df.to_csv(path, index=False, mode='a', header=False)
print(pd.read_csv(path))
df.to_csv(path, encoding='latin-1', index=False)
print(open(path, 'rb').read())
df.to_csv(path, encoding='utf-8-sig', index=False)
print(open(path, 'rb').read())
df.to_csv(path + '.gz', index=False)
print(gzip.open(path + '.gz').read(), pd.read_csv(path + '.gz').equals(df))
df.to_csv(os.path.join(folder, 't.zip'), index=False)
print(zipfile.ZipFile(os.path.join(folder, 't.zip')).namelist(), pd.read_csv(os.path.join(folder, 't.zip')).equals(df))
df.to_csv(path, index=False, compression='gzip')
print(open(path, 'rb').read()[:2])
buffer = io.StringIO()
df.to_csv(buffer, index=False)
print(buffer.getvalue())
data = io.BytesIO()
df.to_csv(data, index=False)
print(data.getvalue())
with open(path, 'w', encoding='utf-8') as f:
    f.write('# head\n')
    df.to_csv(f, index=False)
print(pd.read_csv(path, comment='#').equals(df))
for target, options in [(os.path.join(folder, 'no', 'x.csv'), {}), (path, {'encoding': 'ascii'}), (path, {'mode': 'x'}), (folder, {})]:
    try:
        df.to_csv(target, **options)
        print('written')
    except Exception as e:
        print(type(e).__name__, str(e).replace(folder, '').split("codec can't")[0])
