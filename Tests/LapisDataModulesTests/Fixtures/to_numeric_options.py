import numpy as np
import pandas as pd

s = pd.Series(['1.0', '2', '-3', 'apple', None])
print(pd.to_numeric(s, errors='coerce'))
try:
    pd.to_numeric(s)
except ValueError as e:
    print(e)
print(pd.to_numeric(pd.Series(['1', '2'])), pd.to_numeric(pd.Series(['1', '2']), downcast='float').dtype)
print(pd.to_numeric(pd.Series([1, 2, 300]), downcast='integer').dtype)
print(pd.to_numeric(pd.Series([1, 2]), downcast='unsigned').dtype)
print(pd.to_numeric(pd.Series([1.0, 2.0]), downcast='integer').dtype, pd.to_numeric(['1', '2.5']))
print(pd.to_numeric('7'), pd.to_numeric(pd.Series([True, False])).dtype)
print(pd.to_numeric(pd.Series(['1e3', '0x1', ' 5 ', '']), errors='coerce').tolist())
print(pd.unique(pd.Series([2, 1, 2])), pd.unique(np.array(['b', 'a', 'b'])))
print(pd.isna(np.nan), pd.isna(None), pd.isna('x'), pd.isna(pd.NaT), pd.isna([1, None]))
print(pd.notna(pd.Series([1.0, np.nan])).tolist())
print(pd.get_dummies(pd.Series(['a', 'b', None])), pd.get_dummies(pd.Series(['a', 'b']), prefix='p', dtype=int))
print(pd.get_dummies(pd.Series(['a', 'b', None]), dummy_na=True, dtype=int))
print(pd.get_dummies(['x', 'y'], drop_first=True))
print(pd.Series([1, 2, 3]).to_string(), pd.Series([1.5], index=['a']).to_dict())
print(pd.Series({'a': 1, 'b': 2}).to_json())
