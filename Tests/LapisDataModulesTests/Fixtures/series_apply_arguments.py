import numpy as np
import pandas as pd

s = pd.Series([20, 21, 12], index=['London', 'New York', 'Helsinki'])
print(s.apply(lambda x: x ** 2))
def subtract(x, other, scale=1):
    return (x - other) * scale
print(s.apply(subtract, args=(5,)))
print(s.apply(subtract, args=(5,), scale=10))
print(s.apply(np.log).round(4))
print(s.apply(np.sum))
print(s.apply('mean'), s.apply('max'))
print(s.apply(lambda x: pd.Series({'a': x, 'b': x / 2})))
print(s.apply(['min', 'max']))
print(s.apply(type).iloc[0], s.apply(lambda v: isinstance(v, int)).all())
print(s.agg(['sum', 'mean', 'std']))
print(s.agg({'low': 'min', 'high': 'max'}))
print(s.transform(lambda x: x - x.mean()))
print(s.transform([np.sqrt, np.exp]).round(2))
