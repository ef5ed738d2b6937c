import io
import random
import pandas as pd

texts = ['92.89299999999999', '0.30000000000000004', '4.9639999999999995', '1.2345678901234567890', '3.14159265358979323846', '123456789012345678', '123456789012345678.5', '9007199254740993.0', '2.2250738585072014e-308', '5e-324', '1e-320', '1.7976931348623157e308', '1e23', '8.5e-310', '0.1e1', '-0.0', '000.000000000000000123', '1e-400']
df = pd.read_csv(io.StringIO('v\n' + '\n'.join(texts) + '\n'))
print(df.v.tolist())
df = pd.read_csv(io.StringIO('v\n' + '\n'.join(texts) + '\n'), float_precision='round_trip')
print(df.v.tolist())
random.seed(4)
numbers = [random.uniform(-1, 1) * 10 ** random.randint(-300, 300) for _ in range(2000)]
text = 'v\n' + ''.join('%r\n' % n for n in numbers)
print(pd.read_csv(io.StringIO(text), float_precision='round_trip').v.tolist() == numbers)
read = pd.read_csv(io.StringIO(text)).v.tolist()
print(sum(a == b for a, b in zip(read, numbers)), [r for r, n in zip(read, numbers) if r != n][:5])
