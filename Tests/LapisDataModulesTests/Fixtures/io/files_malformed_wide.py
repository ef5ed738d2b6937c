import io
import pandas as pd

wide = 10000
header = ','.join('c%d' % i for i in range(wide))
row = ','.join(str(i) for i in range(wide))
df = pd.read_csv(io.StringIO(header + '\n' + row + '\n' + row + '\n'))
print(df.shape, df.columns[0], df.columns[-1], df.iloc[1, 9999], df.dtypes.unique())
df = pd.read_csv(io.StringIO(header + '\n' + row + '\n' + '1,2\n'))
print(df.shape, df.iloc[1, 1], df.iloc[1, 2], df.dtypes.value_counts().to_dict())
try:
    pd.read_csv(io.StringIO(header + '\n' + row + '\n' + row + ',1\n'))
except pd.errors.ParserError as e:
    print(str(e).strip())
df = pd.read_csv(io.StringIO(header + '\n' + row + '\n'), usecols=['c9999', 'c5'])
print(df)
same = pd.read_csv(io.StringIO(','.join(['x'] * 1000) + '\n' + ','.join(['1'] * 1000) + '\n'))
print(same.columns[:3].tolist(), same.columns[-1])
long = 'y' * 100000
df = pd.read_csv(io.StringIO('a,b\n' + long + ',1\n'))
print(len(df.a[0]), df.b.tolist())
