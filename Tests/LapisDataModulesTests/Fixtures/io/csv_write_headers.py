import io
import pandas as pd

df = pd.DataFrame({('a', 'x'): [1, 2], ('a', 'y'): [3, 4]}, index=pd.Index(['r', 's'], name='row'))
df.columns.names = ['one', 'two']
print(df.to_csv())
print(df.to_csv(index=False))
print(df.to_csv(header=False))
plain = pd.DataFrame({'k': ['p', 'q'], 'n': [1, 2], 'v': [0.5, None]}).set_index(['k', 'n'])
print(plain.to_csv(index_label=['K', 'N']))
print(plain.to_csv(index=False, na_rep='-'))
print(plain.reset_index().to_csv(index=False, columns=['v', 'k'], header=['value', 'key']))
print(pd.DataFrame({1: ['a'], 2: ['b']}).to_csv(index=False))
print(pd.DataFrame({'a,b': [1], 'say "x"': [2], '': [3]}).to_csv(index=False))
print(repr(pd.DataFrame({'a': [1]}).to_csv(sep='\t', lineterminator='\n\n')))
