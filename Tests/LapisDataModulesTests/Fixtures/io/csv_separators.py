import io
import pandas as pd

def read(text, **options):
    df = pd.read_csv(io.StringIO(text), **options)
    print(df, df.dtypes.tolist())

read('a;b\n1;2\n', sep=';')
read('a|b|c\n1|x|2.5\n', delimiter='|')
read('a\tb\n1\t2\n', sep='\t')
read('a b  c\n1   2 3\n', sep=r'\s+')
read('a , b,c\n1,2 ,  3\n', sep=r'\s*,\s*', engine='python')
read('a;b,c\n1,2;3\n', sep='[;,]', engine='python')
read('a::b\n1::2\n3::x\n', sep='::', engine='python')
read('a  b\n"x y"  2\n', sep=r'\s{2,}', engine='python')
read('a;b;c\n1;2;3\n4;5;6\n', sep=None, engine='python')
read('a\tb\n1\t2\n3\t4\n', sep=None, engine='python')
read('  x   y\n 1   2\n 3   4\n', sep=r'\s+')
read('a b\n"q r" 2\n', delim_whitespace=True)
