import csv
import io
import pandas as pd

def read(text, **options):
    df = pd.read_csv(io.StringIO(text), **options)
    print(df.columns.tolist(), df.values.tolist())

read('a,b\n"x, y",1\n"say ""hi""",2\n"two\nlines",3\n')
read("a,b\n'x, y',1\n", quotechar="'")
read('a,b\n"x, y"\n', quoting=csv.QUOTE_NONE)
read('a,b\n"x,1\ny",2\n', quoting=3)
read('a,b\n"x""y",1\n', doublequote=False)
read('a,b\n"x\\"y",1\nu\\,v,2\n', escapechar='\\')
read('a,b\n"x\\\\y",1\n', escapechar='\\')
read('a,b\nun"quoted"x,1\n"tail"er,2\n')
read('"a","b"\n"1","2"\n', quoting=csv.QUOTE_ALL)
read('a,b\n"1",2\n', quoting=csv.QUOTE_NONNUMERIC)
read('a~b\n$x~y$~1\n', sep='~', quotechar='$')
read('a,b\n"",1\n"  ",2\n')
for options in [{'quotechar': 'ab'}, {'quotechar': ''}, {'quoting': 9}, {'escapechar': 'xy'}]:
    try:
        read('a\n1\n', **options)
    except Exception as e:
        print(type(e).__name__, e)
