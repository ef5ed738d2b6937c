import pandas as pd
import numpy as np
from pandas.api.types import is_numeric_dtype, is_string_dtype, is_datetime64_any_dtype, is_list_like
df = pd.DataFrame({'i': [1], 'f': [0.5], 's': ['x'], 'b': [True], 'd': pd.to_datetime(['2020-01-01']), 'c': pd.Categorical(['u'])})
for column in df:
    print(column, is_numeric_dtype(df[column]), is_string_dtype(df[column]), is_datetime64_any_dtype(df[column]), pd.api.types.is_bool_dtype(df[column]), pd.api.types.is_object_dtype(df[column]), pd.api.types.is_integer_dtype(df[column].dtype), pd.api.types.is_float_dtype(df[column]))
print(is_list_like([1]), is_list_like('ab'), is_list_like(df['i']), pd.api.types.is_scalar(3), pd.api.types.is_scalar([3]), is_numeric_dtype('int64'), is_numeric_dtype(np.float32), pd.api.types.is_dict_like({}))
print([c for c in df.columns if is_numeric_dtype(df[c])], df.columns[[is_string_dtype(t) for t in df.dtypes]].tolist() if False else '')
