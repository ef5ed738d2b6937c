import pandas as pd
import numpy as np
df = pd.DataFrame({'age': [25, 40, 60, 33], 'sex': ['f', 'm', 'f', 'm'], 'pay': [1.0, np.nan, 3.0, 2.0]})
print(df[(df.age > 30) & (df.sex == 'm')])
print(df[(df.age < 30) | ~(df.pay.isna())])
print(df.loc[(df['age'] > 30) & df['pay'].notna(), ['age', 'pay']])
print(df[df.age.between(30, 50)][df.sex == 'm'].index.tolist())
print(df.loc[df.age.gt(30) & df.pay.le(2)], df[df.sex.eq('f') ^ (df.age == 33)])
df['group'] = np.where(df.age > 50, 'old', np.where(df.age > 30, 'mid', 'young'))
df['flag'] = np.select([df.age < 30, df.pay > 2], ['a', 'b'], default='c')
df.loc[df.pay.isna(), 'pay'] = df.pay.mean()
print(df)
mask = df.age > 30
print(mask.sum(), mask.mean(), (~mask).tolist(), df[mask.values].shape, df[[True, False, True, False]], df.loc[mask[::-1]].index.tolist())
for bad in [lambda: df[df.age > 30 and df.sex == 'm'], lambda: df[[True, False]], lambda: bool(df)]:
    try:
        bad()
    except ValueError as error:
        print(type(error).__name__, error)
