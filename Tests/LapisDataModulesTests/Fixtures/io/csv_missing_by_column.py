import io
import pandas as pd

text = 'age,income,code\n-1,0,X\n25,-999,N/A\n999,1200,none\n40,,-\n'
df = pd.read_csv(io.StringIO(text), na_values={'age': [-1, 999], 'income': ['-999'], 'code': ['none', '-']})
print(df)
print(df.isna().sum().to_dict(), df.dtypes.tolist())
df = pd.read_csv(io.StringIO(text), na_values={'code': '-'}, keep_default_na=False)
print(df.values.tolist(), df.dtypes.tolist())
df = pd.read_csv(io.StringIO(text), na_values={0: ['25']}, usecols=['age', 'code'])
print(df.values.tolist())
print(df.fillna({'age': 0}).to_csv(index=False, na_rep='NULL'))
