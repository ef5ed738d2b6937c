import numpy as np
import pandas as pd

age = pd.Series([15, 34, 67, 45], name='age')
print((age > 18) & (age < 60), (age > 60) | (age < 18), ~(age > 40), (age > 18) ^ (age > 40))
print(np.where(age > 40, 'old', 'young'), age[age > 40].tolist(), age.loc[lambda s: s > 40].index.tolist())
print(np.select([age < 18, age < 65], ['child', 'adult'], default='senior'))
age[age > 60] = 60
print(age.tolist(), (age == 60).sum(), age.gt(30).mean())
age.loc[0] = 16
age.iloc[-1] += 1
print(age.tolist(), age.iloc[1:3].tolist(), age.iloc[[0, 2]].tolist(), age[-2:].tolist())
try:
    if age > 10:
        pass
except ValueError as e:
    print(e)
try:
    age[99]
except KeyError as e:
    print(e)
try:
    age.iloc[10]
except IndexError as e:
    print(e)
print(age.case_when([(age < 20, 0), (age > 40, 100)]).tolist())
print(age.ge(45).astype(int).tolist())
