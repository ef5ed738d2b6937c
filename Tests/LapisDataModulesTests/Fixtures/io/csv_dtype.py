import io
import pandas as pd
import numpy as np

text = 'id,price,name,flag\n01,2,x,1\n02,3,y,0\n'
def read(**options):
    df = pd.read_csv(io.StringIO(text), **options)
    print(df.dtypes.tolist(), df.iloc[0].tolist())

read(dtype=str)
read(dtype={'id': str})
read(dtype={'id': object, 'price': float, 'flag': bool})
read(dtype={'price': np.float32, 'flag': 'int8'})
read(dtype={'price': 'float64', 0: str})
read(dtype={'nothing': int})
df = pd.read_csv(io.StringIO(text), dtype={'name': 'category', 'price': 'category'})
print(df.dtypes.tolist(), df.name.cat.categories.tolist(), df.price.cat.categories.tolist())
for data, options in [('a\n1\n\nx\n', {'dtype': int}), ('a,b\n1,\n2,3\n', {'dtype': {'b': int}}), ('a\n1.5\n', {'dtype': int}), ('a\nx\n', {'dtype': float}), ('a\nmaybe\n', {'dtype': bool}), ('a\n1\n', {'dtype': 'datetime64[ns]'}), ('a\n1\n', {'dtype': 'nonsense'}), ('a\n300\n', {'dtype': 'int8'})]:
    try:
        print(pd.read_csv(io.StringIO(data), **options).a.tolist())
    except Exception as e:
        print(type(e).__name__, str(e).split('\n')[0])
