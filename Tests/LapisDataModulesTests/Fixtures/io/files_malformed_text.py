import pandas as pd
import io
def read(text, **options):
    try:
        df = pd.read_csv(io.StringIO(text), **options)
        print(df)
        print(df.dtypes.tolist())
    except Exception as e:
        print(type(e).__name__, e)
read('')
read('a,b\n')
read('a,b\n1,2\n3,4,5\n6,7\n')
read('a,a,b,a\n1,2,3,4\n')
read('a,b\r\n1,2\n3,4\r5,6\n')
read('a,b\n1\n2,3\n')
read('a,b\n"x,1\n')
read('a,b\n1,"x\ny"\n')
read('a,b\n\n1,2\n\n3,4\n')
read('a,b,\n1,2,\n')
read('a,b\n1,2,3\n4,5,6\n')
read(' a , b \n 1 , 2 \n')
read('a,b\n1,NA\nnull,n/a\n')
read('1,2\n3,4\n', header=None)
read('a\n1\n2.5\nx\n')
read('a,b\n1,2\n3,4,5\n6,7\n', on_bad_lines='skip')
read('\n\n')
read('a;b\n1;2\n', sep=';')
