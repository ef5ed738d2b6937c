import io
import pandas as pd

text = 'size,n\nsmall,1\nlarge,2\n,3\nsmall,4\n'
df = pd.read_csv(io.StringIO(text), dtype={'size': 'category'})
print(df['size'].dtype, df['size'].cat.categories.tolist(), df['size'].cat.codes.tolist())
print(df['size'].isna().tolist(), df.dtypes['size'] == 'category')
print(df.to_csv(index=False) == text)
kind = pd.CategoricalDtype(['small', 'medium', 'large'], ordered=True)
df = pd.read_csv(io.StringIO(text), dtype={'size': kind})
print(df['size'].cat.codes.tolist(), df['size'].min())
print(df.sort_values('size')['n'].tolist())
df = pd.read_csv(io.StringIO(text), dtype='category')
print(df.dtypes.astype(str).tolist(), df.n.cat.categories.tolist())
