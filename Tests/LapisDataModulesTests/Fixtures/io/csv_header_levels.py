import io
import pandas as pd

text = 'a,a,b\nx,y,x\n1,2,3\n4,5,6\n'
df = pd.read_csv(io.StringIO(text), header=[0, 1])
print(df)
print(df.columns.tolist())
print(df['a'])
print(df[('b', 'x')].tolist())
df = pd.read_csv(io.StringIO('k,a,b\nl,x,y\n1,2,3\n'), header=[0, 1], index_col=0)
print(df)
