import io
import pandas as pd

def read(text, **options):
    df = pd.read_csv(io.StringIO(text), **options)
    print(df.values.tolist(), df.dtypes.tolist())

read('a,b\n"1,000","2,500.5"\n3,4\n', thousands=',')
read('a;b\n1.234,5;2,5\n', sep=';', thousands='.', decimal=',')
read('a;b\n1,5;x,y\n', sep=';', decimal=',')
read('a\n1_000\n2\n', thousands='_')
read('a\n+5\n-3\n')
read('a\n1e3\n2\n')
read('a\ninf\n-inf\n')
read('a,b\n 1, 2 \n3,4\n')
read('a\n0x10\n')
read('a\n007\n')
read('a\n9223372036854775807\n1\n')
read('a\n18446744073709551616\n1\n')
read('a\n-9223372036854775809\n1\n')
read('a\n1.\n.5\n')
read('a\n1e400\n')
read('a\n1.5\n1.5.5\n')
read('a,b\n1,2\n,4\n')
read('a\n"1"\n"2"\n')
read('a\n5-\n')
read('a\n1e5e\n1e\n')
