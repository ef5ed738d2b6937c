import numpy as np
import pandas as pd

a = pd.Series([1, 2, 3], index=list('abc'))
b = pd.Series([10, 20, 30], index=list('bcd'))
print(a + b, a * 2, a / 2, a // 2, a % 2, a ** 2, -a, 1 / a, 2 - a, a - [1, 1, 1], a + np.array([1, 2, 3]))
print(10 // a, 7 % a)
print(a.add(b, fill_value=0), a.radd(1).tolist(), a.rsub(1).tolist(), a.rpow(2).tolist(), a.rmod(7).tolist())
print(a.rfloordiv(7).tolist(), a.truediv(2).tolist(), a.mod(2).tolist())
print(pd.Series([1, -1, 0]) / 0, pd.Series([1, 0]) // 0, pd.Series([5, 0]) % 0, pd.Series([1.5, 2]) // 1)
print(pd.Series([-7, 7]) % 3, pd.Series([True, False]) + 1, pd.Series([True, False]) + pd.Series([True, True]))
print(pd.Series(['a', 'b']) + 'x', 'x' + pd.Series(['a', 'b']), pd.Series(['a', 'b']) * 2)
print(pd.Series(['a', None]) + pd.Series(['c', 'd']))
print((a > 1).sum(), (a == 2).any(), (a != 2).tolist(), (a >= 2) & (a < 3), ~(a > 1), a.eq(a).all())
print(a.lt(2).tolist(), a.ne(1).tolist(), (a == a).all(), a.equals(a + 0))
try:
    a == b
except ValueError as e:
    print(e)
try:
    pd.Series(['a']) - 1
except TypeError as e:
    print(e)
try:
    pd.Series([1, 2]) + [1, 2, 3]
except ValueError as e:
    print(e)
a += 1
a['b'] *= 10
print(a, a.astype(float).round(1), abs(pd.Series([-1, 2])), round(pd.Series([1.256, 2.0]), 1))
print(divmod(pd.Series([7, 8]), 3)[1].tolist(), pd.Series([1, 2]).add([3, 4]).tolist(), sum(a), max(a), min(a))
print(a.abs().tolist())
print(pd.Series([0.1, 0.2]).sum() + 0.1, pd.Series([1, 2]) @ pd.Series([3, 4]), np.exp(pd.Series([0, 1])))
print(np.maximum(a, 5), np.add(a, 1), np.where(a > 3, a, 0), (a > 2) * 1)
print(a.where(lambda x: x > 2, other=-1).tolist(), 2 ** pd.Series([1, 2]), a.pow(2).sum() ** 0.5)
