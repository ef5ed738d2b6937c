import io
import pandas as pd

text = 'a,b,c\n1,NA,x\n-1,?,\n0,5,n/a\n'
def read(**options):
    df = pd.read_csv(io.StringIO(text), **options)
    print(df.values.tolist(), df.dtypes.tolist())

read()
read(na_values='?')
read(na_values=['?', 'x'])
read(na_values=[-1])
read(na_values=-1)
read(na_values={'a': [0], 'b': '?'})
read(keep_default_na=False)
read(keep_default_na=False, na_values=['?'])
read(keep_default_na=False, na_values={'b': ['NA', '?']})
read(na_filter=False)
print(pd.read_csv(io.StringIO('v\n-999\n1.5\n-999.0\n'), na_values=[-999]).v.tolist())
print(pd.read_csv(io.StringIO('v\n999\n1\n'), na_values=['999.0']).v.tolist())
print(pd.read_csv(io.StringIO('v\nNone\nNULL\nnull\n#N/A\nNaN\n<NA>\nnone\nna\n-\n')).v.tolist())
print(pd.read_csv(io.StringIO('v,w\n" ",x\n  ,y\n"",z\n')).v.tolist())
print(pd.read_csv(io.StringIO('v,w\nTrue,\nFalse,x\n,y\n')).dtypes.tolist())
