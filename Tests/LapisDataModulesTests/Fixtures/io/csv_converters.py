import io
import pandas as pd

text = 'code,price,when\n007,$5,x\n008,$12.50,NA\n'
df = pd.read_csv(io.StringIO(text), converters={'price': lambda s: float(s.strip('$')), 'when': str.upper})
print(df, df.dtypes.tolist())
df = pd.read_csv(io.StringIO(text), converters={0: lambda s: s + '!', 'price': len})
print(df)
print(pd.read_csv(io.StringIO('a\n1\n\n2\n'), converters={'a': lambda s: s == '1'}).a.tolist())
print(pd.read_csv(io.StringIO('a,b\n1,2\n'), converters={'a': lambda s: None}).a.tolist())
def fails(s):
    raise KeyError('no ' + s)
try:
    pd.read_csv(io.StringIO(text), converters={'price': fails})
except KeyError as e:
    print('KeyError', e)
