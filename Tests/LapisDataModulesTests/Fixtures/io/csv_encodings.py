import io
import pandas as pd

text = 'naïve,größe\ncafé,1\n'
for name in ['utf-8', 'utf-8-sig', 'latin-1', 'cp1252', 'utf-16', 'utf-16-le', 'iso-8859-1']:
    df = pd.read_csv(io.BytesIO(text.encode(name)), encoding=name)
    print(name, df.columns.tolist(), df.values.tolist())
print(pd.read_csv(io.BytesIO('a\nprix: 5 €\n'.encode('cp1252')), encoding='cp1252').a.tolist())
data = b'a,b\n1,caf\xe9\n'
for options in [{}, {'encoding': 'ascii'}, {'encoding': 'utf-8'}, {'encoding': 'nonsense'}]:
    try:
        print(pd.read_csv(io.BytesIO(data), **options))
    except Exception as e:
        print(type(e).__name__, e)
for errors in ['ignore', 'replace', 'backslashreplace']:
    print(pd.read_csv(io.BytesIO(data), encoding_errors=errors).b.tolist())
try:
    pd.read_csv(io.BytesIO('a,b\n1,2\n'.encode('utf-16')))
except UnicodeDecodeError as e:
    print(e)
