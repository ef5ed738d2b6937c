import io
import os
import tempfile
import numpy as np
import pandas as pd

path = os.path.join(tempfile.mkdtemp(), 'x.csv')
a = np.array([[1.5, -2.0, 3e-7], [4.0, 5.25, 1e20]])
np.savetxt(path, a, delimiter=',')
df = pd.read_csv(path, header=None)
print(df.values.tolist() == a.tolist(), df.dtypes.tolist())
pd.DataFrame(a, columns=list('pqr')).to_csv(path, index=False)
print(open(path).read())
print(np.loadtxt(path, delimiter=',', skiprows=1).tolist() == a.tolist())
pd.DataFrame(a).to_csv(path, header=False, index=False, float_format='%.2e')
print(open(path).read())
print(pd.read_csv(path, header=None, dtype=np.float32).dtypes.tolist())
