import io
import warnings
import pandas as pd

text = 'a,b\n1,2\n3,4,5\n6,7\n8,9,10,11\n'
print(pd.read_csv(io.StringIO(text), on_bad_lines='skip'))
with warnings.catch_warnings(record=True) as found:
    warnings.simplefilter('always')
    print(pd.read_csv(io.StringIO(text), on_bad_lines='warn'))
    for w in found:
        print(w.category.__name__, w.message)
print(pd.read_csv(io.StringIO(text), on_bad_lines=lambda row: row[:2], engine='python'))
print(pd.read_csv(io.StringIO(text), on_bad_lines=lambda row: None, engine='python'))
for options in [{}, {'on_bad_lines': 'error'}, {'engine': 'python'}, {'on_bad_lines': 'nope'}, {'on_bad_lines': lambda row: row}]:
    try:
        print(pd.read_csv(io.StringIO(text), **options))
    except Exception as e:
        print(type(e).__name__, str(e).strip())
print(pd.read_csv(io.StringIO('a,b,c\n1\n2,3\n4,5,6\n')))
