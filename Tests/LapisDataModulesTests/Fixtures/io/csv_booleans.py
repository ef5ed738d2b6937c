import io
import pandas as pd

text = 'a,b,c\nyes,1,true\nno,0,FALSE\nyes,1,True\n'
print(pd.read_csv(io.StringIO(text)).dtypes.tolist())
df = pd.read_csv(io.StringIO(text), true_values=['yes'], false_values=['no'])
print(df, df.dtypes.tolist())
df = pd.read_csv(io.StringIO(text), true_values=['yes', '1'], false_values=['no', '0'])
print(df.dtypes.tolist())
df = pd.read_csv(io.StringIO('a\nyes\n\nno\n'), true_values=['yes'], false_values=['no'], skip_blank_lines=False)
print(df.a.tolist(), df.a.dtype)
df = pd.read_csv(io.StringIO('a,b\nJ,x\nN,y\nJ,z\n'), true_values=['J'], false_values=['N'])
print(df.a.sum(), df.a.dtype)
print(pd.read_csv(io.StringIO('a\nTrue\nmaybe\n')).a.tolist())
print(pd.read_csv(io.StringIO('a,b\nyes,1\nno,0\n'), dtype={'a': bool}, true_values=['yes'], false_values=['no']).a.tolist())
