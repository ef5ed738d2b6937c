import io
import pandas as pd

text = 'a,b,c,d\n1,2,3,4\n5,6,7,8\n'
def read(**options):
    return pd.read_csv(io.StringIO(text), **options)

print(read(usecols=['c', 'a']))
print(read(usecols=[3, 0]))
print(read(usecols=lambda name: name in 'bd'))
print(read(usecols=('a',)))
print(read(usecols=[0, 2], names=['x', 'y'], header=0))
print(read(usecols=['a', 'd'], index_col='d'))
print(read(usecols=[1, 3], index_col=0))
print(pd.read_csv(io.StringIO('a,b\n1,2,3\n4,5\n'), usecols=['a', 'b']))
for wrong in [['zz', 'a', 'yy'], [9], ['a', 1], 'a']:
    try:
        print(read(usecols=wrong))
    except Exception as e:
        print(type(e).__name__, e)
