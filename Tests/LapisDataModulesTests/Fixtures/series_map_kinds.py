import numpy as np
import pandas as pd

s = pd.Series(['cat', 'dog', np.nan, 'rabbit'], name='pet')
print(s.map({'cat': 'kitten', 'dog': 'puppy'}))
print(s.map('I am a {}'.format))
print(s.map('I am a {}'.format, na_action='ignore'))
print(s.map(pd.Series(['miaou', 'wau'], index=['cat', 'dog'])))
print(s.map(lambda v: len(v), na_action='ignore'))
from collections import defaultdict

print(s.map(defaultdict(lambda: 'other', {'cat': 'small'})))
months = pd.Series(['jan', 'feb', 'mar'])
print(months.map({'jan': 1, 'feb': 2, 'mar': 3}).dtype)
print(pd.Series([1, 2, 3]).map({1: 'a', 2: 'b'}))
print(pd.Series([1, 2, 3]).map(str).tolist())
print(pd.Series([1.0, 2.0]).map({1: True, 2: False}))
