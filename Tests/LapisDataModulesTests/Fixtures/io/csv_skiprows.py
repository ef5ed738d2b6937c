import io
import pandas as pd

text = 'note one\nnote two\na,b\n1,2\n3,4\n5,6\n7,8\n'
def read(**options):
    return pd.read_csv(io.StringIO(text), **options)

print(read(skiprows=2))
print(read(skiprows=[0, 1]))
print(read(skiprows=[0, 1, 3, 5]))
print(read(skiprows=range(2)))
print(read(skiprows=lambda i: i < 2 or i % 2 == 1))
print(read(skiprows=2, nrows=2))
print(read(skiprows=3, header=None))
print(read(skiprows=2, skipfooter=1, engine='python'))
print(read(skiprows=2, nrows=0))
print(pd.read_csv(io.StringIO('a,b\n1,2\n\n3,4\n'), skiprows=[1]))
print(pd.read_csv(io.StringIO('"x\ny",b\na,b\n1,2\n'), skiprows=1))
for options in [{'skiprows': 20}, {'skiprows': 2, 'nrows': -1}, {'skiprows': 2, 'nrows': 1.5}, {'skiprows': 2, 'skipfooter': -1, 'engine': 'python'}, {'skiprows': 2, 'skipfooter': 1, 'nrows': 2, 'engine': 'python'}]:
    try:
        print(read(**options))
    except Exception as e:
        print(type(e).__name__, e)
