import io
import pandas as pd

text = 'k,m,v\na,x,1\na,y,2\nb,x,3\n'
def read(**options):
    return pd.read_csv(io.StringIO(text), **options)

print(read(index_col='k'))
print(read(index_col=1))
print(read(index_col=-1).index)
print(read(index_col=['k', 'm']))
print(read(index_col=[1]).index)
print(read(index_col=['m', 'k']).index.tolist())
print(read(index_col=False))
print(pd.read_csv(io.StringIO('a,b\n1,2,\n3,4,\n'), index_col=False))
print(pd.read_csv(io.StringIO('a,b\nx,1,2\ny,3,4\n')))
print(pd.read_csv(io.StringIO('b\nx,p,1\ny,q,3\n')).index.tolist())
print(pd.read_csv(io.StringIO(',v\n0,1.5\n1,2.5\n'), index_col=0))
print(pd.read_csv(io.StringIO('1,2\n3,4\n'), header=None, index_col=0))
for wrong in ['zz', 7, ['k', 'zz']]:
    try:
        read(index_col=wrong)
    except Exception as e:
        print(type(e).__name__, e)
