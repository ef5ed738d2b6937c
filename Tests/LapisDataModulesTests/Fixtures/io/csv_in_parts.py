import io
import pandas as pd

text = 'city,n\n' + ''.join('%s,%d\n' % ('abc'[i % 3], i) for i in range(100))
total = 0
counts = None
for part in pd.read_csv(io.StringIO(text), chunksize=30):
    total += part.n.sum()
    found = part.groupby('city').n.sum()
    counts = found if counts is None else counts + found
print(total, counts.to_dict())
whole = pd.concat(pd.read_csv(io.StringIO(text), chunksize=7), ignore_index=True)
print(whole.equals(pd.read_csv(io.StringIO(text))))
reader = pd.read_csv(io.StringIO(text), iterator=True, usecols=['n'])
print(reader.get_chunk(3).n.tolist(), next(iter([reader.get_chunk(2)])).n.tolist(), len(reader.read(10)))
reader.close()
parts = [len(p) for p in pd.read_csv(io.StringIO(text), chunksize=30, skiprows=range(1, 51))]
print(parts)
