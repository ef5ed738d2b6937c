import io
import numpy as np
import pandas as pd

rng = np.random.RandomState(3)
df = pd.DataFrame(rng.randint(0, 1000, size=(3, 40)), columns=['f%02d' % i for i in range(40)])
df['label'] = ['yes', 'no', 'yes']
back = pd.read_csv(io.StringIO(df.to_csv(index=False)))
print(back.equals(df), back.shape)
print(back)
print(pd.read_csv(io.StringIO(df.to_csv(index=False)), usecols=lambda c: c.startswith('f0') or c == 'label'))
x = back.drop(columns='label').values
print(x.dtype, x.shape, x.sum(), x[0, :5].tolist())
print(pd.read_csv(io.StringIO(df.to_csv(index=False, header=False)), header=None).iloc[0, [0, 39, 40]].tolist())
