import pandas as pd
import numpy as np
df = pd.DataFrame({'a': [1.5, -2.25, 3.75], 'b': [4, -5, 6]})
print(df.abs(), df.round(), df.round(1), df.pow(2), df.floordiv(2), df.mod(3), -df, +df, df.add(1).sub(1).equals(df.astype(float)), np.abs(df), np.exp(df * 0), np.round(df, 1), np.maximum(df, 0), np.sign(df), df.transform(np.sqrt).isna().sum().tolist(), sep='\n')
print(df.rolling(2).sum(), df.expanding().max(), df.ewm(alpha=0.5).mean().round(3), df.pipe(np.square), df.apply(np.ptp) if False else '', df.sub(df.mean()).div(df.std()).round(4), df.eval('a * b').tolist(), (df.a * df.b).sum(), df.a.dot(df.b), df.prod().tolist(), df.std(ddof=0).round(4).tolist(), df.var().round(4).tolist(), df.sem().round(4).tolist(), df.median().tolist(), df.skew().round(4).tolist(), sep='\n')
