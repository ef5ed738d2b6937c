import pandas as pd
a = pd.DataFrame({'k': [1], 'v': [2]})
b = pd.DataFrame({'z': [1], 'w': [2]})
tries = [
    lambda: a.merge(b), lambda: a.merge(b, on='k'), lambda: a.merge(b, left_on='k'),
    lambda: a.merge(b, how='sideways', left_on='k', right_on='z'), lambda: a.merge(b, on='k', left_on='k'),
    lambda: a.merge(b, how='cross', on='k'), lambda: a.merge(b, left_on=['k', 'v'], right_on='z'),
    lambda: a.merge(a, on='k', suffixes=('', '')), lambda: a.merge([1]), lambda: a.merge(pd.Series([1])),
    lambda: a.merge(pd.DataFrame({'k': ['1']}), on='k'),
]
for call in tries:
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, '|', error)
