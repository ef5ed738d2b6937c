import pandas as pd

df = pd.DataFrame({'a': [1]})
for name in ['read_excel', 'read_parquet', 'read_sql', 'read_feather', 'read_hdf', 'read_pickle', 'read_html', 'read_xml']:
    print(name, callable(getattr(pd, name)))
try:
    pd.read_pickle('absent.pkl')
except FileNotFoundError as e:
    print(e)
