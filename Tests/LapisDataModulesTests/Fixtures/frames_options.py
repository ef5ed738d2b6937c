import pandas as pd
import numpy as np
r = np.random.RandomState(5)
wide = pd.DataFrame(r.randn(3, 14), columns=['column_%d' % i for i in range(14)])
pd.set_option('display.max_columns', None)
print(wide)
pd.set_option('display.max_columns', 6)
print(wide)
pd.set_option('display.width', 200, 'display.max_columns', None)
print(wide)
pd.reset_option('display')
print(wide)
pd.set_option('display.max_colwidth', 12)
print(pd.DataFrame({'t': ['a very long text indeed', 'x'], 'n': [1, 2]}))
pd.set_option('display.max_colwidth', None)
print(pd.DataFrame({'t': ['a very long text indeed that never ends and goes on and on and on']}))
pd.set_option('display.precision', 3)
print(pd.DataFrame({'a': [1.23456, 2]}), pd.Series([0.123456]))
pd.options.display.float_format = '{:.1f}'.format
print(pd.DataFrame({'a': [1.23456, 2]}), pd.Series([0.55, np.nan]))
pd.reset_option('display')
pd.options.display.max_rows = 4
print(pd.DataFrame({'a': range(10)}), pd.get_option('display.max_rows'))
with pd.option_context('display.max_rows', None):
    print(pd.Series(range(7)))
print(pd.Series(range(7)))
try:
    pd.set_option('display.nonsense_option', 1)
except KeyError as e:
    print('no such option')
df = pd.DataFrame({'a': [1, 2], 'b': [0.5, np.nan], 'c': ['x/y', 'é"'], 'd': [True, False]})
print(df.to_json(), df.to_json(orient='records'), df.to_json(orient='split'), df.to_json(orient='index'), df.to_json(orient='values'))
print(pd.DataFrame.from_dict({'r1': [1, 2], 'r2': [3, 4]}, orient='index', columns=['p', 'q']), pd.DataFrame.from_records([(1, 'a'), (2, 'b')], columns=['n', 's']))
m = np.array([1.5, 2.25]).mean()
print(m.item(), m.round(1), np.array([1, 2])[0].item(), np.sum([1, 2]).astype(float), m.shape, np.float64(2).dtype)
print(hasattr('x', 'item'))
