import pandas as pd
import io
def read(data, **options):
    try:
        df = pd.read_csv(io.BytesIO(data), **options)
        print(df.shape, df.columns.tolist()[:4], df.iloc[0].tolist()[:4] if len(df) else '')
    except Exception as e:
        print(type(e).__name__, str(e)[:90])
read(b'\xef\xbb\xbfa,b\n1,2\n')
read(b'a,b\n1,caf\xe9\n', encoding='latin-1')
read(b'a,b\n1,caf\xe9\n')
read(','.join('c%d' % i for i in range(10000)).encode() + b'\n' + b','.join(b'%d' % i for i in range(10000)) + b'\n')
read(b'a,b\n1,x\x00y\n')
read('é,ü\n1,2\n'.encode())
read(b'')
read(b'a,b')
read(b'a,b\n1,2')
read(b'a\tb\n1\t2\n', sep='\t')
