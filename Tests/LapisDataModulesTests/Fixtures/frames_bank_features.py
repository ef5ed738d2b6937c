import pandas as pd
import numpy as np
jobs = ['admin', 'blue', 'tech', 'admin', 'blue', 'tech', 'admin', 'retired']
df = pd.DataFrame({'age': [57, 37, 40, 56, 45, 59, 41, 24], 'job': jobs, 'default': ['no', 'unknown', 'no', 'no', 'unknown', 'no', 'unknown', 'no'], 'month': ['may', 'jun', 'jul', 'may', 'nov', 'dec', 'oct', 'mar'], 'y': ['no', 'yes', 'no', 'no', 'yes', 'no', 'no', 'yes']})
x_df = df.dropna()
dummies = pd.get_dummies(x_df.job, prefix='job')
x_df.drop('job', inplace=True, axis=1)
x_df = x_df.join(dummies)
x_df['default'] = x_df.default.apply(lambda s: 1 if s == 'yes' else 0)
months = {'jan': 1, 'feb': 2, 'mar': 3, 'apr': 4, 'may': 5, 'jun': 6, 'jul': 7, 'aug': 8, 'sep': 9, 'oct': 10, 'nov': 11, 'dec': 12}
x_df['month'] = x_df.month.map(months)
y_df = x_df.pop('y').apply(lambda s: 1 if s == 'yes' else 0)
print(x_df, y_df.tolist(), x_df.dtypes, x_df.shape, sep='\n')
print(x_df.corrwith(y_df).round(4).sort_values(ascending=False).head(3))
print(x_df.columns[x_df.dtypes == 'bool'].tolist(), x_df.select_dtypes('number').columns.tolist())
