import csv
import io
import pandas as pd
import numpy as np

df = pd.DataFrame({'n': [1, 2, 3], 'x': [0.5, np.nan, 1e-7], 's': ['a', 'b,c', 'say "hi"'], 'ok': [True, False, True]}, index=['r1', 'r2', 'r3'])
print(df.to_csv())
print(df.to_csv(index=False, sep=';'))
print(df.to_csv(header=False))
print(df.to_csv(columns=['s', 'n'], index=False))
print(df.to_csv(header=['N', 'X', 'S', 'OK'], index_label='row'))
print(df.to_csv(na_rep='?', float_format='%.3f'))
print(df.to_csv(quoting=csv.QUOTE_ALL))
print(df.to_csv(quoting=csv.QUOTE_NONNUMERIC, na_rep='NA'))
print(repr(df.to_csv(lineterminator='\r\n', index=False)))
print(df.to_csv(quotechar="'", index=False))
print(df.to_csv(quoting=csv.QUOTE_NONE, escapechar='\\', index=False))
print(df.to_csv(doublequote=False, escapechar='\\', index=False))
print(df.to_csv(float_format='{:.1f}'.format, index=False))
print(df.to_csv(decimal=',', sep=';', index=False))
print(df.to_csv(index_label=False))
for options in [{'columns': ['zz']}, {'header': ['a']}, {'quoting': csv.QUOTE_NONE}, {'sep': '::'}, {'quoting': 7}]:
    try:
        print(df.to_csv(**options))
    except Exception as e:
        print(type(e).__name__, e)
