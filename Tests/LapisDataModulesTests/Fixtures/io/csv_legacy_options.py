import io
import pandas as pd

text = 'a,b\n1,2\n3,4\n'
for options in [{'engine': 'c'}, {'engine': 'python'}, {'low_memory': False}, {'float_precision': 'high'}, {'cache_dates': False}, {'lineterminator': '\n'}, {'dialect': 'excel'}, {'dialect': 'excel-tab'}, {'storage_options': None}]:
    print(options, pd.read_csv(io.StringIO(text), **options).shape)
print(pd.read_csv(io.StringIO('a,b~1,2~3,4'), lineterminator='~'))
for options in [{'engine': 'fast'}, {'nonsense': 1}, {'lineterminator': 'ab'}, {'sep': ';', 'delimiter': ','}, {'sep': '::', 'engine': 'c'}, {'decimal': ''}, {'thousands': 'ab'}, {'float_precision': 'x'}, {'dtype_backend': 'x'}, {'encoding_errors': 'x', 'encoding': 'ascii'}]:
    try:
        print(options, pd.read_csv(io.StringIO(text), **options).shape)
    except Exception as e:
        print(options, type(e).__name__, str(e).strip())
