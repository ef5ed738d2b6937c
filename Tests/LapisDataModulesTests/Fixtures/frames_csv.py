import pandas as pd
import io
text = "id,name,score,when,flag\n1,Ann,2.5,2020-01-01,True\n2,\"B, ob\",,2020-01-02,False\n3,Cy,7,2020-01-03,True\n"
df = pd.read_csv(io.StringIO(text))
print(df, df.dtypes)
print(pd.read_csv(io.StringIO(text), index_col='id', usecols=['id', 'score']))
print(pd.read_csv(io.StringIO("a;b\n1;2\n"), sep=';'), pd.read_csv(io.StringIO("1,2\n3,4\n"), header=None), pd.read_csv(io.StringIO("1,2\n3,4\n"), names=['x', 'y']), pd.read_csv(io.StringIO("a b\n1 2\n"), sep=r'\s+'))
df.to_csv('frames_csv.tmp', index=False)
back = pd.read_csv('frames_csv.tmp')
print(back.equals(df), open('frames_csv.tmp').read())
import os
os.remove('frames_csv.tmp')
try:
    pd.read_csv('no_such_file.csv')
except FileNotFoundError as e:
    print(e)
try:
    pd.read_csv(io.StringIO("a,b\n1,2,3,4\n1\n1,2,3,4,5\n"))
except Exception as e:
    print(type(e).__name__)
print(df.to_csv(), df.describe())
x = df.dropna()
def clean(data):
    flags = {"True": 1, "False": 0}
    d = data.dropna()
    d = d.copy()
    d["flag"] = d.flag.apply(lambda s: 1 if s else 0)
    names = pd.get_dummies(d.name, prefix="name")
    d.drop("name", inplace=True, axis=1)
    d = d.join(names)
    y = d.pop("flag").apply(lambda s: 1 if s == 1 else 0)
    return d, y
X, y = clean(df)
print(X, y)
