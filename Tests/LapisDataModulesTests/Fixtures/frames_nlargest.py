import pandas as pd
df = pd.DataFrame({'p': [10, 30, 30, 20, None], 'q': [1, 2, 3, 4, 5], 's': list('abcde')})
print(df.nlargest(2, 'p'))
print(df.nlargest(1, 'p', keep='last'))
print(df.nlargest(1, 'p', keep='all'))
print(df.nlargest(2, ['p', 'q']))
print(df.nsmallest(2, 'q'))
print(df.nsmallest(3, ['p', 'q'], keep='last'))
print(df.nlargest(10, 'q').index.tolist())
try:
    df.nlargest(1, 's')
except TypeError as error:
    print(error)
