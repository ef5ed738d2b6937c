import gzip
import io
import os
import pathlib
import tempfile
import zipfile
import pandas as pd

folder = tempfile.mkdtemp()
data = b'a,b\n1,x\n2,y\n'
plain = os.path.join(folder, 'plain.csv')
with open(plain, 'wb') as f:
    f.write(data)
print(pd.read_csv(plain).shape, pd.read_csv(pathlib.Path(plain)).shape)
with open(plain) as f:
    print(pd.read_csv(f).shape)
with open(plain, 'rb') as f:
    print(pd.read_csv(f).shape)
packed = os.path.join(folder, 'packed.csv.gz')
with gzip.open(packed, 'wb') as f:
    f.write(data)
print(pd.read_csv(packed).b.tolist(), pd.read_csv(packed, compression='gzip').b.tolist())
with open(packed, 'rb') as f:
    print(pd.read_csv(f, compression='gzip').b.tolist())
archive = os.path.join(folder, 'one.zip')
with zipfile.ZipFile(archive, 'w', zipfile.ZIP_DEFLATED) as z:
    z.writestr('inner.csv', data)
print(pd.read_csv(archive).a.tolist(), pd.read_csv(archive, compression={'method': 'zip'}).a.tolist())
with zipfile.ZipFile(archive, 'a') as z:
    z.writestr('more.csv', data)
os.rename(plain, plain + '.gz')
for path, options in [(archive, {}), (plain + '.gz', {}), (packed, {'compression': None}), (packed, {'compression': 'nonsense'}), (os.path.join(folder, 'absent.csv'), {}), (folder, {})]:
    try:
        print(pd.read_csv(path, **options).shape)
    except Exception as e:
        print(type(e).__name__, str(e).replace(folder, '').split(":")[0])
print(pd.read_csv(plain + '.gz', compression=None).shape)
for wrong in [5, None, ['x']]:
    try:
        pd.read_csv(wrong)
    except Exception as e:
        print(type(e).__name__, e)
