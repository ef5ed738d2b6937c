import pandas as pd
import numpy as np
df = pd.DataFrame({' Name ': ['Ann ', 'bob', None, 'Ann '], 'Age': ['31', 'n/a', '45', '31'], 'Joined': ['2020-01-05', '2019-12-31', None, '2020-01-05'], 'Salary': ['1,200', '950', '2,000', '1,200']})
df.columns = df.columns.str.strip().str.lower()
df = df.drop_duplicates().reset_index(drop=True)
df['name'] = df['name'].str.strip().str.title().fillna('Unknown')
df['age'] = pd.to_numeric(df['age'], errors='coerce')
df['salary'] = df['salary'].str.replace(',', '').astype(float)
df['joined'] = pd.to_datetime(df['joined'])
df['age'] = df['age'].fillna(df['age'].median()).astype(int)
df['year'] = df['joined'].dt.year
print(df, df.dtypes)
df = df.assign(band=pd.cut(df.age, [0, 35, 100], labels=['young', 'old']), rich=lambda d: d.salary > 1000)
print(df.isnull().sum(), df.describe(include='all').loc[['count', 'top']], sep='\n')
print(df.groupby('band', observed=False).agg(n=('name', 'size'), pay=('salary', 'mean')))
print(pd.get_dummies(df[['name', 'rich']], columns=['name']).astype(int))
