import io
import pandas as pd

text = 'junk\n\nname,age\nann,3\nbob,4\n'
print(pd.read_csv(io.StringIO(text), header=1))
print(pd.read_csv(io.StringIO('a,b\n1,2\n'), header=None))
print(pd.read_csv(io.StringIO('1,2\n3,4\n'), names=['x', 'y']))
print(pd.read_csv(io.StringIO('a,b\n1,2\n'), names=['x', 'y'], header=0))
print(pd.read_csv(io.StringIO('a,b\n1,2\n'), names=['x', 'y']))
print(pd.read_csv(io.StringIO('a,b,c\n1,2,3\n'), names=['x', 'y'], header=0))
print(pd.read_csv(io.StringIO('a,,c\n1,2,3\n')).columns.tolist())
print(pd.read_csv(io.StringIO('a,a,a.1,a\n1,2,3,4\n')).columns.tolist())
print(pd.read_csv(io.StringIO('1,2,3\n'), names=['a', 'b', 'c', 'd']))
for options in [{'header': 5}, {'header': -1}, {'header': 'x'}, {'names': ['a', 'a']}, {'header': True}]:
    try:
        print(pd.read_csv(io.StringIO(text), **options))
    except Exception as e:
        print(type(e).__name__, e)
