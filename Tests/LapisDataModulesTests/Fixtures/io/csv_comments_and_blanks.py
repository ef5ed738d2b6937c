import io
import pandas as pd

def read(text, **options):
    df = pd.read_csv(io.StringIO(text), **options)
    print(df, df.dtypes.tolist())

read('# top\na,b\n1,2 # tail\n# middle\n3,4\n', comment='#')
read('a,b\n1,2\n\n\n3,4\n')
read('a,b\n1,2\n\n3,4\n', skip_blank_lines=False)
read('a,b\n1,2\n   \n3,4\n')
read('\n\na,b\n1,2\n')
read('\na,b\n1,2\n', header=1, skip_blank_lines=False)
read('a,b\n1,"x#y"\n', comment='#')
read('a, b\n1,  x\n2, "y, z"\n', skipinitialspace=True)
read('a,b\n1, "x"\n')
for mark in ['##', '']:
    try:
        read('a\n1\n', comment=mark)
    except Exception as e:
        print(type(e).__name__, e)
