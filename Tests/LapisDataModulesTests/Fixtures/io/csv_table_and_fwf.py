import io
import pandas as pd

print(pd.read_table(io.StringIO('a\tb\n1\tx y\n2\t\n')))
print(pd.read_table(io.StringIO('a;b\n1;2\n'), sep=';'))
text = 'name    age city\nann      31 Rome\nbob smith 4 Oslo\n'
print(pd.read_fwf(io.StringIO('id  name   score\n1   ann    2.5\n22  bob    10\n')))
print(pd.read_fwf(io.StringIO('12345\n67890\n'), widths=[2, 3], header=None))
print(pd.read_fwf(io.StringIO('a  b\n1  2\n'), colspecs=[(0, 1), (3, 4)]))
df = pd.read_fwf(io.StringIO('007x\n008y\n'), widths=[3, 1], names=['n', 't'], dtype={'n': str})
print(df.values.tolist())
