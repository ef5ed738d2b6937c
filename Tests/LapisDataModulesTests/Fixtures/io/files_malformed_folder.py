import glob
import os
import pandas as pd

folder = os.path.join(os.path.dirname(__file__), 'malformed')
for path in sorted(glob.glob(os.path.join(folder, '*.csv'))):
    print('---', os.path.basename(path))
    try:
        df = pd.read_csv(path)
        print(df.columns.tolist(), df.index.tolist(), df.dtypes.tolist())
        print(df.values.tolist())
    except Exception as e:
        print(type(e).__module__, type(e).__name__, str(e).strip())
