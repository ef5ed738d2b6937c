import pandas as pd
df = pd.DataFrame({'day': ['mon', 'mon', 'tue', 'tue'], 'city': ['r', 'p', 'r', 'p'], 't': [20, 15, 22, 16], 'h': [0.5, 0.6, 0.4, 0.7]})
print(df.pivot(index='day', columns='city', values='t'))
print(df.pivot(index='day', columns='city'))
print(df.pivot(index='day', columns='city', values=['t', 'h']))
print(df.pivot(columns='city', values='t'))
print(df.assign(y=[1, 1, 2, 2]).pivot(index=['y', 'day'], columns='city', values='t'))
print(df.pivot(index='day', columns='city', values='t').reset_index())
try:
    df.assign(city='r').pivot(index='day', columns='city', values='t')
except ValueError as error:
    print(error)
try:
    df.pivot(index='day', columns='zz', values='t')
except KeyError as error:
    print(error)
