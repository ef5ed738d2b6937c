import io
import pandas as pd

text = 'a,b\n' + ''.join('%d,%s\n' % (i, 'x' if i < 4 else i) for i in range(7))
for chunk in pd.read_csv(io.StringIO(text), chunksize=3):
    print(chunk.index, chunk.b.dtype, chunk.b.tolist())
reader = pd.read_csv(io.StringIO(text), iterator=True)
print(type(reader).__name__)
print(reader.get_chunk(2))
print(reader.get_chunk(1).index.tolist())
print(reader.read().index.tolist())
try:
    reader.get_chunk(1)
except StopIteration:
    print('stopped')
with pd.read_csv(io.StringIO(text), chunksize=5) as reader:
    print([len(chunk) for chunk in reader])
print(pd.concat(pd.read_csv(io.StringIO(text), chunksize=2, dtype={'b': str})).b.tolist())
print(sum(len(c) for c in pd.read_csv(io.StringIO(text), chunksize=2, nrows=5)))
for chunk in pd.read_csv(io.StringIO('k,v\na,1\nb,2\nc,3\n'), chunksize=2, index_col='k'):
    print(chunk)
for bad in [0, -1, 1.5]:
    try:
        pd.read_csv(io.StringIO(text), chunksize=bad)
    except Exception as e:
        print(type(e).__name__, e)
