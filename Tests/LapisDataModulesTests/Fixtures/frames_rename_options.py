import pandas as pd
df = pd.DataFrame({'a': [1], 'b': [2]}, index=['r'])
print(df.rename({'a': 'x'}, axis=1), df.rename({'r': 's'}), df.rename(index=str.upper, columns=lambda c: c * 2), df.rename(columns={'a': 1}))
print(df.add_prefix('n', axis=0), df.add_suffix('_', axis='index'), df.rename(columns=pd.Series({'a': 'q'})))
print(df.set_axis(['p', 'q'], axis='columns'), df.set_axis([0]), df.rename(None, axis=1) if False else '')
m = pd.DataFrame([[1, 2]], columns=pd.MultiIndex.from_product([['t'], ['a', 'b']]))
print(m.rename(columns={'a': 'z'}), m.rename(columns={'t': 'u'}, level=0))
for bad in [lambda: df.rename(index={'zz': 1}, errors='raise'), lambda: df.set_axis(['only'], axis=1), lambda: df.rename({'a': 'x'}, columns={'b': 'y'}), lambda: df.rename()]:
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
