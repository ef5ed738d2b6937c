import os
import tempfile
import pandas as pd

path = os.path.join(tempfile.mkdtemp(), 'metrics.csv')
for step in range(4):
    row = pd.DataFrame([{'step': step, 'loss': 1 / (step + 1), 'note': 'first' if step == 0 else None}])
    row.to_csv(path, mode='a', index=False, header=not os.path.exists(path))
print(open(path).read())
log = pd.read_csv(path)
print(log, log.dtypes.tolist())
print(log.loc[log.loss.idxmin()].to_dict())
log.tail(2).to_csv(path, index=False)
print(len(pd.read_csv(path)))
