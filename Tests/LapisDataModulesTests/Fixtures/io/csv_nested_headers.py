import io
import pandas as pd

text = ',2023,2023,2024\n,q1,q2,q1\ncity,,,\nrome,1,2,3\noslo,4,5,6\n'
df = pd.read_csv(io.StringIO(text), header=[0, 1], index_col=0)
print(df)
print(df.index, df.columns.tolist())
print(df['2023'])
print(df.sum().tolist())
df = pd.read_csv(io.StringIO('a,b,,d\nx,,z,w\n1,2,3,4\n'), header=[0, 1])
print(df.columns.tolist())
for options in [{'header': [0, 1], 'names': ['a', 'b']}, {'header': [0, 1], 'usecols': [0]}, {'header': [0, 9]}, {'header': [-1, 0]}]:
    try:
        pd.read_csv(io.StringIO('a,b\n1,2\n3,4\n'), **options)
        print('read')
    except Exception as e:
        print(type(e).__name__, e)
