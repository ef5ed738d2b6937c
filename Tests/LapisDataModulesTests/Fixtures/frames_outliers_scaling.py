import pandas as pd
import numpy as np
rng = np.random.RandomState(0)
df = pd.DataFrame(rng.normal(10, 2, size=(50, 3)), columns=['a', 'b', 'c'])
df.iloc[3, 0] = 99
q1, q3 = df.quantile(0.25), df.quantile(0.75)
iqr = q3 - q1
keep = ~((df < (q1 - 1.5 * iqr)) | (df > (q3 + 1.5 * iqr))).any(axis=1)
print(keep.sum(), df[keep].shape, df[keep].describe().round(3))
scaled = (df - df.mean()) / df.std()
print(scaled.mean().abs().round(6).tolist(), scaled.std().round(6).tolist(), scaled.head(3).round(4))
norm = (df - df.min()) / (df.max() - df.min())
print(norm.agg(['min', 'max']), norm['a'].idxmax(), (scaled.abs() > 3).sum().to_dict())
train = df.sample(frac=0.8, random_state=200)
test = df.drop(train.index)
print(len(train), len(test), train.index[:5].tolist(), test.index.tolist())
print(df.apply(lambda c: c.clip(c.quantile(0.05), c.quantile(0.95))).max().round(3).tolist(), np.log1p(df).iloc[0].round(4).tolist())
