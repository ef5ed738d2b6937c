import pandas as pd
df = pd.DataFrame({'sex': ['f', 'm', 'f', 'm', 'f'], 'class': [1, 1, 2, 3, 3], 'alive': [1, 0, 1, 0, 0], 'fare': [10.0, 20.0, 5.0, 2.5, 4.0]})
print(pd.crosstab(df['sex'], df['class'], normalize='columns').round(3))
print(pd.crosstab(df['sex'], df['alive'], margins=True, margins_name='Sum'))
print(pd.crosstab(df['sex'], df['alive'], normalize='all', margins=True))
print(pd.crosstab(df['sex'], df['alive'], normalize='index', margins=True).round(2))
print(pd.crosstab(df['sex'], df['class'], values=df['fare'], aggfunc='mean'))
print(pd.crosstab(df['sex'], df['class'], values=df['fare'], aggfunc='sum', margins=True))
print(pd.crosstab([df['sex'], df['alive']], df['class']))
print(pd.crosstab(df['sex'], 'count'), pd.crosstab(df['sex'], df['class'], dropna=False).shape)
for bad in [lambda: pd.crosstab(df.sex, df.alive, values=df.fare), lambda: pd.crosstab(df.sex, df.alive, aggfunc='sum'), lambda: pd.crosstab(df.sex, df.alive, normalize='rows')]:
    try:
        bad()
    except ValueError as error:
        print(error)
