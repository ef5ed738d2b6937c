import io
import pandas as pd

text = 'zip,phone,note\n01234,+49 30 1,NA\n00501,,none\n"1e5",007,"  "\n'
df = pd.read_csv(io.StringIO(text), dtype=str)
print(df.values.tolist(), df.dtypes.tolist())
df = pd.read_csv(io.StringIO(text), dtype=str, keep_default_na=False)
print(df.values.tolist())
df = pd.read_csv(io.StringIO(text), dtype={'zip': str}, na_filter=False)
print(df.values.tolist(), df.dtypes.tolist())
df = pd.read_csv(io.StringIO(text), converters={name: str for name in ['zip', 'note']})
print(df.values.tolist())
print(df.to_csv(index=False))
