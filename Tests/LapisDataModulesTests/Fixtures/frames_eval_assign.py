import pandas as pd
df = pd.DataFrame({'a': [1, 2, 3], 'b': [4.0, 5.0, 6.0]})
print(df.eval('a + b'))
print(df.eval('c = a * b - 1'))
print(df.eval('a > 1 and b < 6').tolist())
factor = 10
df.eval('d = a * @factor', inplace=True)
print(df)
print(df.eval('''
e = a + d
f = e / b
'''))
print(df.eval('a.sum() + b.mean()'), df.eval('sqrt(b)').round(3).tolist())
print(pd.eval('df.a + df.b').tolist(), pd.eval('1 + 2 * 3'))
