import os
import pandas as pd

folder = os.path.join(os.path.dirname(__file__), 'malformed')
def read(name, **options):
    try:
        df = pd.read_csv(os.path.join(folder, name), **options)
        print(df.columns.tolist(), df.values.tolist())
    except Exception as e:
        print(type(e).__name__, str(e).strip())

read('latin1.csv', encoding='latin-1')
read('latin1.csv', encoding_errors='replace')
read('bom_utf16.csv', encoding='utf-16')
read('cut_in_quote.csv', quoting=3)
read('cut_in_quote.csv', engine='python')
read('cut_in_quote.csv', nrows=1)
read('ragged_long.csv', on_bad_lines='skip')
read('ragged_long.csv', engine='python')
read('ragged_long.csv', usecols=['a', 'b'])
read('ragged_long.csv', names=['a', 'b', 'c'], header=0)
read('ragged_long_first.csv', index_col=False)
read('spreadsheet_trailer.csv', sep=';', skiprows=1)
read('tabs_for_commas.csv', sep=None, engine='python')
read('html_page.csv', header=None)
read('mixed_line_ends.csv', skip_blank_lines=False)
read('nul_bytes.csv', dtype=str)
read('one_column.csv', skip_blank_lines=False)
read('header_alone.csv', index_col=0)
read('header_alone.csv', dtype={'a': int})
read('empty.csv', names=['a', 'b'])
read('blank_lines_only.csv', header=None)
read('trailing_commas_data_only.csv', index_col=False)
read('duplicate_names.csv', usecols=['a', 'a.2'])
read('overlong_utf8.csv', usecols=['a'])
