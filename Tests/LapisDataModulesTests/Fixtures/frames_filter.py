import pandas as pd
df = pd.DataFrame({'id': [1, 2], 'age_min': [3, 4], 'age_max': [5, 6], 'name': ['x', 'y']}, index=['row_one', 'two'])
print(df.filter(['name', 'zz', 'id']), df.filter(like='age'), df.filter(regex='^a.*x$|id'), df.filter(like='row', axis=0), df.filter(regex='o$', axis='index'), df.filter(items=['two'], axis=0))
print(df.loc[:, df.columns.str.startswith('age')], df[[c for c in df if c.endswith('min')]], df.loc[:, df.dtypes == object], df.loc[:, 'age_min':'name'], df.iloc[:, 1:-1], df.iloc[:, [0, -1]])
print(df.get('name').tolist(), df.get('zz'), df.get('zz', 0), df.get(['id', 'name']), df.take([1]), df.take([0, 2], axis=1), df.truncate(before='row_one', after='row_two'))
print(df.first_valid_index(), df.squeeze().shape, df[['id']].squeeze().tolist(), df.loc['two'].squeeze().tolist(), df.head(-1), df.tail(-1))
for bad in [lambda: df.filter(), lambda: df.filter(like='a', regex='b')]:
    try:
        bad()
    except TypeError as error:
        print(error)
