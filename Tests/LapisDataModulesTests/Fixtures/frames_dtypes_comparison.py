import pandas as pd
import numpy as np
df = pd.DataFrame({'i': [1], 'f': [1.5], 's': ['x'], 'b': [True]})
print((df.dtypes == object).tolist(), (df.dtypes == 'object').tolist(), (df.dtypes != np.float64).tolist(), df.dtypes.value_counts().to_dict())
print(df.columns[df.dtypes == object].tolist(), df.dtypes[df.dtypes == 'int64'].index.tolist(), [c for c in df.columns if df[c].dtype == 'object'], [c for c in df if df[c].dtypes == np.int64])
print(df.loc[:, df.dtypes == object], df.dtypes['f'] == float, df['i'].dtype.kind, df.dtypes.apply(lambda t: t.name).tolist(), df['s'].dtype in ['object'])
print(df.dtypes.groupby(df.dtypes).size() if False else '', df.dtypes.astype(str).to_dict(), pd.api.types.is_numeric_dtype(df['i']), pd.api.types.is_object_dtype(df.s), pd.api.types.is_string_dtype(df['s']), pd.api.types.is_bool_dtype(df.b))
