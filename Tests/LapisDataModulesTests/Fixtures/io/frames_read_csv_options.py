import pandas as pd
import io
text = 'id,name,score,flag\n1,Ann,2.5,yes\n2,Bob,,no\n3,"Cy, Jr",7,yes\n'
def read(**o):
    return pd.read_csv(io.StringIO(text), **o)
print(read(), read().dtypes)
print(read(index_col='id'), read(index_col=0).index.name, read(usecols=['id', 'score']), read(usecols=[0, 1]).columns.tolist())
print(read(nrows=1), read(skiprows=1), read(skiprows=[1]), read(names=['a', 'b', 'c', 'd'], header=0).columns.tolist())
print(read(dtype={'id': float}).dtypes.tolist(), read(dtype=str).dtypes.tolist(), read(na_values=['no']).flag.tolist(), read(true_values=['yes'], false_values=['no']).flag.tolist())
print(read(header=None).shape, read(keep_default_na=False).score.tolist(), read(index_col=['id', 'name']).index.tolist())
print(pd.read_csv(io.StringIO('a b\n1  2\n'), sep=r'\s+'), pd.read_csv(io.StringIO('a,b\n1_0,"1,000"\n'), thousands=','))
print(pd.read_csv(io.StringIO('# c\na,b\n1,2\n'), comment='#'), pd.read_csv(io.StringIO('a;b\n1,5;2\n'), sep=';', decimal=','))
for chunk in pd.read_csv(io.StringIO(text), chunksize=2):
    print(chunk.shape)
print(read(converters={'name': str.upper}).name.tolist(), read(usecols=lambda c: c != 'flag').columns.tolist())
try:
    read(usecols=['zz'])
except ValueError as e:
    print(e)
try:
    pd.read_csv('no_such_file.csv')
except FileNotFoundError as e:
    print(e)
