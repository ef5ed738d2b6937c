import pandas as pd
left = pd.DataFrame({'k': [1, 2, 2], 'v': ['a', 'b', 'c']})
right = pd.DataFrame({'k': [1, 2, 3], 'w': [10, 20, 30]})
print(left.merge(right, on='k', validate='many_to_one'))
print(left.merge(right, on='k', validate='m:1', how='left').shape)
for how in ['one_to_one', '1:m', 'weird']:
    try:
        left.merge(right, on='k', validate=how)
    except Exception as error:
        print(type(error).__name__, '|', error)
try:
    right.merge(left, on='k', validate='m:1')
except pd.errors.MergeError as error:
    print(error)
